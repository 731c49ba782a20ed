import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, Prisma } from '@/lib/server/db/client'
import { pageOfDoubts, type PageQuery } from '@/lib/server/doubts/page-of-doubts'
import { searchDoubts } from '@/lib/server/doubts/search-doubts'
import { PEOPLE, plantMany } from '@/tests/bench/store/plant-many'

const MANY = 20_000
const LIMIT = 20

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}

beforeAll(async () => {
  const sql = new Client({ connectionString: process.env.DATABASE_URL })
  await sql.connect()
  await plantMany(sql, MANY)
  await sql.end()
})

/** Every scan of the plan that was really run. */
async function scans(query: Prisma.Sql): Promise<{ kind: string; table: string; touched: number }[]> {
  const [row] = await db().$queryRaw<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${query}`)
  const found: { kind: string; table: string; touched: number }[] = []
  const walk = (plan: Plan) => {
    if (plan['Relation Name'] !== undefined) {
      const touched = (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
      found.push({ kind: plan['Node Type'], table: plan['Relation Name'], touched })
    }
    plan.Plans?.forEach(walk)
  }
  if (row !== undefined) walk(row['QUERY PLAN'][0].Plan)
  return found
}

const me = PEOPLE[0] ?? ''
const base: PageQuery = { me, limit: LIMIT, beforeSeq: null }
const QUERIES: Readonly<Record<string, PageQuery>> = {
  'all, first page': base,
  'all, in the middle': { ...base, beforeSeq: BigInt(MANY / 2) },
  'all, near the end': { ...base, beforeSeq: 100n },
  'a guest': { ...base, me: null },
  'one block': { ...base, block: '3.2.1-p2', beforeSeq: BigInt(MANY / 2) },
  'one section': { ...base, section: '3.5' },
  'one term': { ...base, term: 'softmax' },
  'what is open': { ...base, state: 'open' },
  'what is closed in a section': { ...base, section: '3.5', state: 'closed' },
  'one person': { ...base, person: PEOPLE[1] },
  'one’s own': { ...base, person: me, beforeSeq: BigInt(MANY / 2) },
  'one block, for a sheet': { ...base, block: '3.2.1-p2', fromSeq: BigInt(MANY / 2), oldestFirst: true },
  'one kind': { ...base, kind: 'later' },
}

describe('a page among 20,000 doubts', () => {
  for (const [name, query] of Object.entries(QUERIES)) {
    it(`${name}: along an index, touching little more than it shows`, async () => {
      const found = await scans(pageOfDoubts(query))
      expect(found.length).toBeGreaterThan(0)
      for (const scan of found) {
        expect(scan.kind).toMatch(/^(Index|Bitmap)/)
        // One row in eight at worst is of the block, section, person or kind asked for.
        expect(scan.touched).toBeLessThanOrEqual(12 * (LIMIT + 1))
      }
    })
  }

  it('counts by block read one row for each', async () => {
    const found = await scans(Prisma.sql`SELECT * FROM "Tally" WHERE "audience" IN ('family', ${me})`)
    expect(found.reduce((sum, { touched }) => sum + touched, 0)).toBeLessThanOrEqual(100)
  })
})

/** Rows that this connection has read of the doubts and the answers, and scans of whole tables. */
const READ = Prisma.sql`SELECT sum("seq_tup_read" + "idx_tup_fetch")::int AS read, sum("seq_scan")::int AS scans
  FROM pg_stat_xact_user_tables WHERE "relname" IN ('Doubt', 'Answer')`

/** How many rows a search reads, and how many finds it tells. */
async function searched(query: PageQuery & { readonly q: string }): Promise<{ found: number; read: number; scans: number }> {
  return db().$transaction(async (tx) => {
    // What earlier transactions have read may not be off the count yet.
    const counted = async () => (await tx.$queryRaw<{ read: number; scans: number }[]>(READ))[0] ?? { read: NaN, scans: NaN }
    const before = await counted()
    const found = await tx.$queryRaw<unknown[]>(searchDoubts(query))
    const after = await counted()
    return { found: found.length, read: after.read - before.read, scans: after.scans - before.scans }
  })
}

/** Words of every frequency: in nearly all, in many, in few, in none, in the old ones only. */
const WORDS = ['attenzione', 'gradiente', 'rarissima', 'wordthatisnotthere', 'antica', 'risposta', 'attenzione -softmax', '-attenzione', '"matrice gradiente"', 'MÀTRICE encoder', 'antica risposta']
const NARROWED: readonly Partial<PageQuery>[] = [{}, { term: 'softmax' }, { section: '3.5', state: 'closed' }, { person: PEOPLE[1], kind: 'later' }, { me: null }, { beforeSeq: BigInt(MANY / 4) }]
/** A stretch that is too full is left at a thousand; the small ones that follow hold 256 doubts each. */
const MOST_READ = 6_000

describe('a search among 20,000 doubts reads few of them, all through the index of words', () => {
  it.each(WORDS)('%s', async (q) => {
    for (const narrower of NARROWED) {
      const { found, read, scans } = await searched({ ...base, ...narrower, q })
      expect(scans, JSON.stringify({ narrower, found }, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).toBe(0)
      expect(read).toBeLessThanOrEqual(MOST_READ)
    }
  })

  it('finds them, so that little was read for a reason', async () => {
    expect(await db().doubt.count({ where: { body: { contains: 'antica' } } })).toBe(MANY * 0.4)
    expect((await searched({ ...base, q: 'antica' })).found).toBe(LIMIT + 1)
    expect((await searched({ ...base, q: 'rarissima' })).found).toBe(1)
    expect((await searched({ ...base, q: 'wordthatisnotthere' })).found).toBe(0)
  })
})
