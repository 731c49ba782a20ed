import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Member } from '@/lib/domain/people/viewer'
import { writeAnswer } from '@/lib/server/doubts/answer'
import { askDoubt } from '@/lib/server/doubts/ask'
import { countDoubts, getThread, listDoubts } from '@/lib/server/doubts/list'
import { exportAnnotations } from '@/lib/server/doubts/export/annotations'
import { closeDb, db } from '@/lib/server/db/client'
import { migrate } from '@/lib/server/db/migrate'
import { makeBackup } from '@/lib/server/people/backup/make-backup'
import { openThrowawayDatabase } from '@/scripts/launcher/throwaway-database.mjs'
import { median, percentile } from './store/figures'
import { plantMany, PEOPLE } from './store/plant-many'

const FEW = 1_000
const MANY = 1_000_000
/** Requests measured of each kind, turn about, after as many to warm up. */
const ROUNDS = 300
const MOST_RATIO = 1.2
const SEARCH_MS = 300

type Requests = Readonly<Record<string, (n: number) => Promise<unknown>>>

interface Size {
  readonly doubts: number
  readonly requests: Record<string, number[]>
  readonly bare: Record<string, number[]>
  readonly search: Record<string, number>
  readonly exported: number
  readonly backedUp: number
}

/**
 * What a request costs among a thousand doubts and among a million: reading, paging, asking, answering,
 * searching, exporting, each beside its bare SQL in the same run. Takes the number of the many as an
 * argument, for a shorter run.
 */
export async function run(args: readonly string[]): Promise<void> {
  const many = Number(args[0] ?? MANY)
  const sizes = [await measure(FEW), await measure(many)]
  const [few, lot] = sizes as [Size, Size]
  console.log(`\np99 in ms of ${ROUNDS} requests                ${FEW} doubts   bare SQL   ${many} doubts   bare SQL   ratio (at most ${MOST_RATIO})`)
  for (const name of Object.keys(few.requests)) {
    const [a, b] = [percentile(few.requests[name] ?? [], 99), percentile(lot.requests[name] ?? [], 99)]
    const [c, d] = [percentile(few.bare[name] ?? [], 99), percentile(lot.bare[name] ?? [], 99)]
    const medians = `medians ${median(few.requests[name] ?? []).toFixed(1)} → ${median(lot.requests[name] ?? []).toFixed(1)}`
    console.log(`${name.padEnd(40)} ${a.toFixed(1).padStart(10)} ${c.toFixed(1).padStart(10)} ${b.toFixed(1).padStart(12)} ${d.toFixed(1).padStart(10)}   ${(b / a).toFixed(2)}${b / a > MOST_RATIO ? ' OVER' : ''}   ${medians}`)
  }
  console.log(`\nsearch, first page, slowest of 5 in ms (at most ${SEARCH_MS})`)
  for (const [name, ms] of Object.entries(lot.search)) console.log(`${name.padEnd(40)} ${ms.toFixed(0).padStart(8)}${ms > SEARCH_MS ? '  OVER' : ''}`)
  const perThousand = (size: Size, ms: number) => ((ms / size.doubts) * 1000).toFixed(1)
  console.log(`\nexport, ms per 1,000 doubts: ${perThousand(few, few.exported)} → ${perThousand(lot, lot.exported)}`)
  console.log(`backup, ms per 1,000 doubts: ${perThousand(few, few.backedUp)} → ${perThousand(lot, lot.backedUp)}`)
}

async function measure(doubts: number): Promise<Size> {
  const database = await openThrowawayDatabase()
  process.env.DATABASE_URL = database.url
  await migrate(database.url, join(process.cwd(), 'prisma/migrations'))
  const sql = new Client({ connectionString: database.url })
  await sql.connect()
  try {
    const since = performance.now()
    await plantMany(sql, doubts)
    console.log(`${doubts} doubts planted in ${((performance.now() - since) / 1000).toFixed(0)} s`)
    const personId = PEOPLE[0] ?? ''
    const viewer: Member = { kind: 'member', role: 'owner', personId, name: 'x', sessionId: 'x', fresh: true }
    const { requests, bare } = await kinds(viewer, sql)
    const measured = { requests: {} as Record<string, number[]>, bare: {} as Record<string, number[]> }
    for (let n = 0; n < ROUNDS * 2; n += 1) {
      if (n % 25 === 0) await db().rateCount.deleteMany()
      for (const [name, request] of Object.entries(requests)) {
        const took = await timed(() => request(n))
        const alone = await timed(() => (bare[name] as (n: number) => Promise<unknown>)(n))
        if (n < ROUNDS) continue
        ;(measured.requests[name] ??= []).push(took)
        ;(measured.bare[name] ??= []).push(alone)
      }
    }
    const search: Record<string, number> = {}
    for (const q of ['attenzione', 'scaled dot', 'rarissima', 'attenzione -softmax', 'wordthatisnotthere', 'matrice gradiente', 'risposta']) {
      const times: number[] = []
      for (let n = 0; n < 5; n += 1) times.push(await timed(() => listDoubts(viewer, { q, limit: 20 })))
      search[q] = Math.max(...times)
    }
    const exported = await timed(() => drain(exportAnnotations(viewer, 'https://x.example')))
    const backedUp = await timed(async () => drain(await makeBackup(viewer)))
    return { doubts, ...measured, search, exported, backedUp }
  } finally {
    await sql.end()
    await closeDb()
    await database.close()
  }
}

async function kinds(viewer: Member, sql: Client): Promise<{ requests: Requests; bare: Requests }> {
  const { rows } = await sql.query<{ id: string; seq: string }>(
    `SELECT "id", "seq" FROM "Doubt" WHERE "visibility" = 'family' ORDER BY md5("id"::text) LIMIT 200`,
  )
  const some = (n: number) => rows[n % rows.length] ?? { id: '', seq: '0' }
  const asked = (n: number) => ({ key: randomUUID(), blockId: '3.2.1-p2', kind: 'question' as const, visibility: 'family' as const, body: `Domanda ${n} sulla radice $\\sqrt{d_k}$` })
  return {
    requests: {
      'read a thread': (n) => getThread(viewer, some(n).id),
      'doubts beside a block, first page': () => listDoubts(viewer, { block: '3.2.1-p2', limit: 20 }),
      'all doubts, a page in the middle': (n) => listDoubts(viewer, { limit: 20, before: some(n).id }),
      'open doubts of a section': () => listDoubts(viewer, { section: '3.5', state: 'open', limit: 20 }),
      'doubts of a person': () => listDoubts(viewer, { person: PEOPLE[1], limit: 20 }),
      'counts by block': () => countDoubts(viewer),
      ask: (n) => askDoubt(viewer, asked(n)),
      answer: (n) => writeAnswer(viewer, some(n).id, { key: randomUUID(), body: 'Una risposta.' }),
    },
    bare: {
      'read a thread': (n) => sql.query(`SELECT * FROM "Doubt" d LEFT JOIN "Answer" a ON a."doubtId" = d."id" WHERE d."id" = $1`, [some(n).id]),
      'doubts beside a block, first page': () =>
        sql.query(`SELECT * FROM "Doubt" WHERE "visibility" = 'family' AND "blockId" = '3.2.1-p2' ORDER BY "seq" DESC LIMIT 21`),
      'all doubts, a page in the middle': (n) => sql.query(`SELECT * FROM "Doubt" WHERE "visibility" = 'family' AND "seq" < $1 ORDER BY "seq" DESC LIMIT 21`, [some(n).seq]),
      'open doubts of a section': () =>
        sql.query(`SELECT * FROM "Doubt" WHERE "visibility" = 'family' AND "section" = '3.5' AND "state" = 'open' ORDER BY "seq" DESC LIMIT 21`),
      'doubts of a person': () =>
        sql.query(`SELECT * FROM "Doubt" WHERE "visibility" = 'family' AND "authorId" = $1 ORDER BY "seq" DESC LIMIT 21`, [PEOPLE[1]]),
      'counts by block': () => sql.query(`SELECT * FROM "Tally" WHERE "audience" = 'family'`),
      ask: (n) =>
        sql.query(
          `INSERT INTO "Doubt" ("id", "authorId", "kind", "visibility", "blockId", "section", "body", "html", "renderer", "wordings", "requestKey")
           VALUES ($1, $2, 'question', 'family', '3.2.1-p2', '3.2.1', $3, '', 1, '{}', $4)`,
          [randomUUID(), viewer.personId, asked(n).body, randomUUID()],
        ),
      answer: (n) =>
        sql.query(
          `INSERT INTO "Answer" ("id", "doubtId", "doubtSeq", "askerId", "authorId", "body", "html", "renderer", "requestKey")
           VALUES ($1, $2, $3, $4, $4, 'Una risposta.', '', 1, $1)`,
          [randomUUID(), some(n).id, some(n).seq, viewer.personId],
        ),
    },
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}

async function drain(stream: ReadableStream<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) bytes += chunk.byteLength
  return bytes
}
