import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { Client } from 'pg'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeMember } from '@/lib/server/access/authorize'
import { note } from '@/lib/server/access/journal'
import { requireRate } from '@/lib/server/access/rate'
import { Refusal } from '@/lib/server/access/refusal'
import { getDatabaseUrl } from '@/lib/server/db/database-url'
import { readBackup, type Header } from './read-backup'
import { quoted, tablesInOrder } from './tables'

const AT_ONCE = 500

/**
 * Replaces everything by a backup: read through and verified first, then written in one transaction and
 * counted. Every session ends. A damaged file changes nothing.
 * @returns how many rows were put back.
 * @throws Refusal `damaged-backup`, `other-version`
 */
export async function restoreBackup(viewer: Viewer, upload: ReadableStream<Uint8Array> | null): Promise<number> {
  const owner = authorizeMember(viewer, 'backup.restore')
  await requireRate('backup', owner.personId)
  if (upload === null) throw new Refusal('damaged-backup')
  const folder = resolve(process.env.DATA_DIR ?? '.data')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `restore-${randomUUID()}`)
  try {
    await pipeline(Readable.fromWeb(upload as NodeStream), createWriteStream(file, { mode: 0o600 }))
    let header: Header | null = null
    for await (const line of readBackup(file)) if (line.kind === 'header') header = line.header
    if (header === null) throw new Refusal('damaged-backup')
    const rows = await write(file, header)
    note('backup restored', { actor: owner.personId, rows })
    return rows
  } finally {
    await rm(file, { force: true })
  }
}

async function write(file: string, header: Header): Promise<number> {
  const client = new Client({ connectionString: getDatabaseUrl() })
  await client.connect()
  try {
    await client.query('BEGIN')
    await requireKnownVersion(client, header)
    const tables = await tablesInOrder(client)
    const known = new Map(tables.map((table) => [table.name, new Set(table.columns.map(({ name }) => name))]))
    if (header.tables.some(({ name, columns }) => columns.some((column) => !known.get(name)?.has(column)))) throw new Refusal('other-version')
    // Sessions go too, by what they point to; the counts are made anew at the end.
    await client.query(`TRUNCATE ${tables.map(({ name }) => quoted(name)).join(', ')} CASCADE`)
    await client.query('ALTER TABLE "Doubt" DISABLE TRIGGER "keepTally"')
    const rows = await fill(client, file, header)
    await client.query('ALTER TABLE "Doubt" ENABLE TRIGGER "keepTally"')
    await client.query('SELECT "countTallyAnew"()')
    await moveSequences(client)
    await client.query('COMMIT')
    return rows
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

async function requireKnownVersion(client: Client, { migrations }: Header): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL')
  const applied = new Set(rows.map(({ name }) => name))
  if (migrations.some((name) => !applied.has(name))) throw new Refusal('other-version')
}

async function fill(client: Client, file: string, header: Header): Promise<number> {
  let batch: string[] = []
  let total = 0
  const insert = async (table: string) => {
    if (batch.length === 0) return
    const columns = (header.tables.find(({ name }) => name === table)?.columns ?? []).map(quoted).join(', ')
    await client.query(
      `INSERT INTO ${quoted(table)} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)`,
      [`[${batch.join(',')}]`],
    )
    total += batch.length
    batch = []
  }
  for await (const line of readBackup(file)) {
    if (line.kind === 'row') {
      batch.push(line.row)
      if (batch.length === AT_ONCE) await insert(line.table)
    } else if (line.kind === 'table-end') {
      await insert(line.table)
      const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${quoted(line.table)}`)
      if (Number(rows[0]?.count) !== line.rows) throw new Refusal('damaged-backup')
    }
  }
  return total
}

/** The next number of every counter comes after those that were put back. */
async function moveSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `SELECT table_name AS table, column_name AS column, pg_get_serial_sequence(quote_ident(table_name), column_name) AS sequence
     FROM information_schema.columns WHERE table_schema = current_schema() AND column_default LIKE 'nextval(%'`,
  )
  for (const { table, column, sequence } of rows) {
    if (sequence === null) continue
    await client.query(`SELECT setval($1, coalesce((SELECT max(${quoted(column)}) FROM ${quoted(table)}), 0) + 1, false)`, [sequence])
  }
}
