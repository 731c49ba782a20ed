// One process with a database of its own: measures the request it is told to, beside its bare SQL.
import { performance } from 'node:perf_hooks'
import { Client } from 'pg'
import type { Member } from '@/lib/domain/people/viewer'
import { db } from '@/lib/server/db/client'
import { getDatabaseUrl } from '@/lib/server/db/database-url'
import { exportAnnotations } from '@/lib/server/doubts/export/annotations'
import { exportObsidian } from '@/lib/server/doubts/export/obsidian'
import { writeAnswer } from '@/lib/server/doubts/answer'
import { askDoubt } from '@/lib/server/doubts/ask'
import { countDoubts, getThread, listDoubts } from '@/lib/server/doubts/list'
import type { Listed } from '@/lib/server/doubts/shapes'
import { makeBackup } from '@/lib/server/people/backup/make-backup'
import { newKey } from '@/lib/ui/doubts/draft'
import { PEOPLE } from './plant-many'

type Work = (n: number) => Promise<unknown>

const viewer: Member = { kind: 'member', role: 'owner', personId: PEOPLE[0] ?? '', name: 'x', sessionId: 'x', fresh: true }
const sql = new Client({ connectionString: getDatabaseUrl() })
await sql.connect()
const { rows } = await sql.query<{ id: string; seq: string }>(
  `SELECT "id", "seq" FROM "Doubt" WHERE "visibility" = 'family' ORDER BY md5("id"::text) LIMIT 200`,
)
const some = (n: number) => rows[n % rows.length] ?? { id: '', seq: '0' }
const words = (n: number) => `Domanda ${n} sulla radice $\\sqrt{d_k}$`
const family = `SELECT * FROM "Doubt" WHERE "visibility" = 'family'`

/** Each request with the SQL that it could not do without. */
const KINDS: Readonly<Record<string, readonly [Work, Work]>> = {
  'read a thread': [
    (n) => getThread(viewer, some(n).id),
    (n) => sql.query(`SELECT * FROM "Doubt" d LEFT JOIN "Answer" a ON a."doubtId" = d."id" WHERE d."id" = $1`, [some(n).id]),
  ],
  'doubts beside a block, first page': [
    () => listDoubts(viewer, { block: '3.2.1-p2', limit: 20 }),
    () => sql.query(`${family} AND "blockId" = '3.2.1-p2' ORDER BY "seq" DESC LIMIT 21`),
  ],
  'all doubts, a page in the middle': [
    (n) => listDoubts(viewer, { limit: 20, before: some(n).id }),
    (n) => sql.query(`${family} AND "seq" < $1 ORDER BY "seq" DESC LIMIT 21`, [some(n).seq]),
  ],
  'open doubts of a section': [
    () => listDoubts(viewer, { section: '3.5', state: 'open', limit: 20 }),
    () => sql.query(`${family} AND "section" = '3.5' AND "state" = 'open' ORDER BY "seq" DESC LIMIT 21`),
  ],
  'doubts of a person': [
    () => listDoubts(viewer, { person: PEOPLE[1], limit: 20 }),
    () => sql.query(`${family} AND "authorId" = $1 ORDER BY "seq" DESC LIMIT 21`, [PEOPLE[1]]),
  ],
  'counts by block': [() => countDoubts(viewer), () => sql.query(`SELECT * FROM "Tally" WHERE "audience" = 'family'`)],
  ask: [
    (n) => askDoubt(viewer, { key: newKey(), blockId: '3.2.1-p2', kind: 'question', visibility: 'family', body: words(n) }),
    (n) =>
      sql.query(
        `INSERT INTO "Doubt" ("id", "authorId", "kind", "visibility", "blockId", "section", "body", "html", "renderer", "wordings", "requestKey")
         VALUES ($1, $2, 'question', 'family', '3.2.1-p2', '3.2.1', $3, '', 1, '{}', $4)`,
        [newKey(), viewer.personId, words(n), newKey()],
      ),
  ],
  answer: [
    (n) => writeAnswer(viewer, some(n).id, { key: newKey(), body: 'Una risposta.' }),
    (n) =>
      sql.query(
        `INSERT INTO "Answer" ("id", "doubtId", "doubtSeq", "askerId", "authorId", "body", "html", "renderer", "requestKey")
         VALUES ($1, $2, $3, $4, $5, 'Una risposta.', '', 1, $6)`,
        [newKey(), some(n).id, some(n).seq, viewer.personId, viewer.personId, newKey()],
      ),
  ],
}

async function drain(stream: ReadableStream<Uint8Array>): Promise<void> {
  for await (const _ of stream as unknown as AsyncIterable<Uint8Array>);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}

/** The most memory that this process has had, in MB. */
const mostMemory = () => process.resourceUsage().maxRSS / 1024

/** What the bench asks: the names, one request, one search, or everything at once. */
export type Order =
  | { readonly do: 'names' }
  | { readonly do: 'request'; readonly name: string; readonly n: number }
  | { readonly do: 'search'; readonly filters: Partial<Listed> & { readonly q: string } }
  | { readonly do: 'export' | 'vault' | 'backup' }

async function obey(order: Order): Promise<readonly unknown[]> {
  switch (order.do) {
    case 'names':
      return Object.keys(KINDS)
    case 'request': {
      const [request, bare] = KINDS[order.name] ?? []
      if (request === undefined || bare === undefined) throw new Error(`No such request: ${order.name}`)
      if (order.n % 25 === 0) await db().rateCount.deleteMany()
      return [await timed(() => request(order.n)), await timed(() => bare(order.n))]
    }
    case 'search':
      return [await timed(() => listDoubts(viewer, { limit: 20, ...order.filters }))]
    case 'export':
      return [await timed(() => drain(exportAnnotations(viewer, 'https://x.example'))), mostMemory()]
    case 'vault':
      return [await timed(() => drain(exportObsidian(viewer, 'it'))), mostMemory()]
    case 'backup':
      await db().rateCount.deleteMany()
      return [await timed(async () => drain(await makeBackup(viewer))), mostMemory()]
  }
}

process.on('message', (order: Order) => {
  obey(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.send?.(['ready'])
