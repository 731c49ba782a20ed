import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { diffToSchema, migrate } from '@/lib/server/db/migrate'
import { asAdmin, urlOf } from '@/tests/setup/database-server'
import { root } from '@/tests/setup/launched'

const committed = join(root, 'prisma/migrations')
let name: string
let url: string
let folder: string

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function addMigration(title: string, sql: string): void {
  mkdirSync(join(folder, title), { recursive: true })
  writeFileSync(join(folder, title, 'migration.sql'), sql)
}

beforeEach(async () => {
  const { adminUrl } = inject('databaseServer')!
  name = `migrate_${randomBytes(6).toString('hex')}`
  await asAdmin(adminUrl, `CREATE DATABASE ${name}`)
  url = urlOf(adminUrl, name)
  folder = mkdtempSync(join(tmpdir(), 'a-fronte-migrations-'))
  cpSync(join(committed, 'migration_lock.toml'), join(folder, 'migration_lock.toml'))
})

afterEach(async () => {
  rmSync(folder, { recursive: true })
  await asAdmin(inject('databaseServer')!.adminUrl, `DROP DATABASE ${name} WITH (FORCE)`)
})

describe('the committed migrations', () => {
  it('apply to an empty database, and a second time do nothing', async () => {
    const names = readdirSync(committed, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
    expect(await migrate(url, committed)).toEqual(names.sort())
    expect(await migrate(url, committed)).toEqual([])
  })

  it('lead to exactly the tables of the schema', async () => {
    await migrate(url, committed)
    expect(await diffToSchema(url, join(root, 'prisma/schema'))).toBe('')
  })

  it('would be told from a schema that differs', async () => {
    await migrate(url, committed)
    await rows('ALTER TABLE "Edition" ADD COLUMN "stray" TEXT')
    expect(await diffToSchema(url, join(root, 'prisma/schema'))).toContain('DROP COLUMN "stray"')
  })

  it('are applied once by four that start together', async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, committed)))
    const [first, ...rest] = applied.sort((a, b) => b.length - a.length)
    expect(first!.length).toBeGreaterThan(0)
    expect(rest).toEqual([[], [], []])
  })

  it('apply to two databases at once, each by its own copy of the module', async () => {
    const { adminUrl } = inject('databaseServer')!
    const other = `${name}_other`
    await asAdmin(adminUrl, `CREATE DATABASE ${other}`)
    try {
      vi.resetModules()
      const copy = await import('@/lib/server/db/migrate')
      expect(copy.migrate).not.toBe(migrate)
      const applied = await Promise.all([migrate(url, committed), copy.migrate(urlOf(adminUrl, other), committed)])
      expect(applied[1]).toEqual(applied[0])
      expect(applied[0]?.length).toBeGreaterThan(0)
    } finally {
      await asAdmin(adminUrl, `DROP DATABASE ${other} WITH (FORCE)`)
    }
  })
})

describe('a migration', () => {
  it('may hold semicolons in strings and functions', async () => {
    addMigration(
      '20260101000000_semicolons',
      `CREATE TABLE t (a text DEFAULT 'one; two');
       CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a;b'; END; $$;
       -- a remark; with a semicolon
       INSERT INTO t VALUES (f());`,
    )
    await migrate(url, folder)
    expect(await rows('SELECT a FROM t')).toEqual([{ a: 'a;b' }])
  })

  it('leaves nothing behind when a later statement fails, and runs again once it is mended', async () => {
    const title = '20260101000000_broken'
    addMigration(title, 'CREATE TABLE kept_out (a int); SELECT 1/0;')
    await expect(migrate(url, folder)).rejects.toThrow(/division by zero/)
    expect(await rows("SELECT to_regclass('kept_out') AS found")).toEqual([{ found: null }])
    addMigration(title, 'CREATE TABLE kept_out (a int);')
    expect(await migrate(url, folder)).toEqual([title])
    expect(await rows("SELECT to_regclass('kept_out')::text AS found")).toEqual([{ found: 'kept_out' }])
  })

  it('cut short by the death of its connection is whole after the next start', async () => {
    const title = '20260101000000_killed'
    addMigration(title, 'CREATE TABLE whole (a int); SELECT pg_terminate_backend(pg_backend_pid()); CREATE TABLE whole_too (a int);')
    await expect(migrate(url, folder)).rejects.toThrow()
    addMigration(title, 'CREATE TABLE whole (a int); CREATE TABLE whole_too (a int);')
    expect(await migrate(url, folder)).toEqual([title])
    expect(await rows('SELECT * FROM whole, whole_too')).toEqual([])
  })
})

it('says that a server is not there', async () => {
  await expect(migrate('postgresql://nobody@127.0.0.1:1/none', committed)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
