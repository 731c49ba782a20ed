import { randomBytes } from 'node:crypto'
import { afterAll, beforeEach, inject } from 'vitest'
import { closeDb } from '@/lib/server/db/client'
import { asAdmin, urlOf } from './database-server'
import './provided'

// Every test file has a database of its own, migrated and empty; `db()` and DATABASE_URL lead to it.
const server = inject('databaseServer')
const missing = inject('databaseMissing')

beforeEach((context) => {
  if (!server) context.skip(missing)
})

if (server) {
  const name = `test_${randomBytes(8).toString('hex')}`
  await asAdmin(server.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${server.template}`)
  process.env.DATABASE_URL = urlOf(server.adminUrl, name)
  afterAll(async () => {
    await closeDb()
    await asAdmin(server.adminUrl, `DROP DATABASE ${name} WITH (FORCE)`)
  })
}
