import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/lib/server/db/migrate'
import { Failure } from '@/scripts/launcher/failure.mjs'
import { openThrowawayDatabase } from '@/scripts/launcher/throwaway-database.mjs'
import './provided'

const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))
// Rooms of one run may each set up their own, on one server that DATABASE_URL names.
const TEMPLATE = `a_fronte_template_${randomBytes(6).toString('hex')}`

/** One PostgreSQL for the whole run, with a migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await open()
  if (typeof server === 'string') {
    project.provide('databaseServer', null)
    project.provide('databaseMissing', server)
    return async () => {}
  }
  try {
    await asAdmin(server.url, `CREATE DATABASE ${TEMPLATE}`)
    await migrate(urlOf(server.url, TEMPLATE), migrations)
  } catch (error) {
    await server.close()
    throw error
  }
  project.provide('databaseServer', { adminUrl: server.url, template: TEMPLATE })
  project.provide('databaseMissing', '')
  return async () => {
    await asAdmin(server.url, `DROP DATABASE ${TEMPLATE} WITH (FORCE)`)
    await server.close()
  }
}

/** The server named by DATABASE_URL, else an embedded one; a sentence when neither can be had. */
async function open(): Promise<{ url: string; close: () => Promise<void> } | string> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, close: async () => {} }
  try {
    return await openThrowawayDatabase()
  } catch (error) {
    if (error instanceof Failure) return error.message
    throw error
  }
}

export function urlOf(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

export async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
