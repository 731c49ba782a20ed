import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { Refusal } from '@/lib/server/access/refusal'
import { FORMAT } from './make-backup'

export interface Header {
  readonly format: string
  readonly migrations: readonly string[]
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[]
}

/** What a backup's lines are, in order. A row is the JSON text as PostgreSQL wrote it. */
export type BackupLine =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'row'; readonly table: string; readonly row: string }
  | { readonly kind: 'table-end'; readonly table: string; readonly rows: number }

interface TableEnd {
  readonly table: string
  readonly rows: number
  readonly sha256: string
}

const END = /^\{"(table|end)":/

/**
 * Reads a backup line by line and checks it on the way: every table's count and hash, and the hash of all.
 * @throws Refusal `damaged-backup` as soon as anything does not agree; whoever restores reads it once
 *   through before changing anything.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupLine> {
  const gunzip = createGunzip()
  const input = createReadStream(file)
  input.on('error', (error) => gunzip.destroy(error))
  try {
    yield* checked(linesOf(input.pipe(gunzip)))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('damaged-backup')
  } finally {
    input.destroy()
  }
}

/** Lines ended by a line feed only: a reader's text may hold every other separator. */
async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of bytes) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  // Whatever follows the last line feed was cut short.
  if (rest + decoder.end() !== '') throw new Refusal('damaged-backup')
}

async function* checked(lines: AsyncIterable<string>): AsyncGenerator<BackupLine> {
  const whole = createHash('sha256')
  let header: Header | null = null
  let at = 0
  let hash: Hash = createHash('sha256')
  let rows = 0
  let ended = false
  for await (const line of lines) {
    if (ended) throw new Refusal('damaged-backup')
    if (header === null) {
      header = JSON.parse(line) as Header
      if (header.format !== FORMAT || !Array.isArray(header.tables)) throw new Refusal('damaged-backup')
      whole.update(`${line}\n`)
      yield { kind: 'header', header }
      continue
    }
    const table: string | undefined = header.tables[at]?.name
    if (!END.test(line)) {
      if (table === undefined) throw new Refusal('damaged-backup')
      hash.update(line)
      whole.update(`${line}\n`)
      rows += 1
      yield { kind: 'row', table, row: line }
    } else if (line.startsWith('{"end":')) {
      const { sha256 } = JSON.parse(line) as { sha256: string }
      if (table !== undefined || sha256 !== whole.digest('hex')) throw new Refusal('damaged-backup')
      ended = true
    } else {
      const end = JSON.parse(line) as TableEnd
      if (end.table !== table || end.rows !== rows || end.sha256 !== hash.digest('hex')) throw new Refusal('damaged-backup')
      whole.update(`${line}\n`)
      yield { kind: 'table-end', table, rows }
      at += 1
      rows = 0
      hash = createHash('sha256')
    }
  }
  if (!ended) throw new Refusal('damaged-backup')
}
