import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeMember } from '@/lib/server/access/authorize'
import { requireRate } from '@/lib/server/access/rate'
import { getDatabaseUrl } from '@/lib/server/db/database-url'
import { audit } from '../audit'
import { quoted, tablesInOrder } from './tables'

export const FORMAT = 'a-fronte backup 1'
const AT_ONCE = 500

/**
 * Everything in one file: a line of JSON for each row, after each table its count and hash, at the end
 * the hash of all. Read in one snapshot, so that nothing written meanwhile is half in it.
 */
async function* lines(): AsyncGenerator<string> {
  const client = new Client({ connectionString: getDatabaseUrl() })
  await client.connect()
  const whole = createHash('sha256')
  const line = (value: string) => {
    whole.update(value)
    return value
  }
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const tables = await tablesInOrder(client)
    const { rows: migrations } = await client.query<{ name: string }>(
      'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY migration_name',
    )
    const names = tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }))
    yield line(`${JSON.stringify({ format: FORMAT, at: new Date().toISOString(), migrations: migrations.map(({ name }) => name), tables: names })}\n`)
    for (const table of tables) {
      const hash = createHash('sha256')
      let count = 0
      const columns = table.columns.map(({ name, sql }) => `${sql} AS ${quoted(name)}`).join(', ')
      const order = table.key.map(quoted).join(', ')
      await client.query(
        `DECLARE walk NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM (SELECT ${columns} FROM ${quoted(table.name)} ORDER BY ${order}) t`,
      )
      for (;;) {
        const { rows } = await client.query<{ row: string }>(`FETCH ${AT_ONCE} FROM walk`)
        if (rows.length === 0) break
        for (const { row } of rows) {
          hash.update(row)
          count += 1
        }
        yield line(rows.map(({ row }) => `${row}\n`).join(''))
      }
      await client.query('CLOSE walk')
      yield line(`${JSON.stringify({ table: table.name, rows: count, sha256: hash.digest('hex') })}\n`)
    }
    yield `${JSON.stringify({ end: true, sha256: whole.digest('hex') })}\n`
  } finally {
    await client.end()
  }
}

/** The copy of everything, compressed as it is read. Only for the owner, the password just typed. */
export async function makeBackup(viewer: Viewer): Promise<ReadableStream<Uint8Array>> {
  const owner = authorizeMember(viewer, 'backup.make')
  await requireRate('backup', owner.personId)
  await audit(owner.personId, 'backup made', '')
  const source = Readable.from(lines())
  const gzip = createGzip()
  source.on('error', (error) => gzip.destroy(error))
  return Readable.toWeb(source.pipe(gzip)) as ReadableStream<Uint8Array>
}
