import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, Prisma } from '@/lib/server/db/client'
import { NEWEST, pageOfDoubts, type PageQuery } from '@/lib/server/doubts/page-of-doubts'
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

  it('search for a rare word goes through the index of words', async () => {
    const found = await scans(pageOfDoubts({ ...base, q: 'rarissima' }))
    expect(found.filter(({ kind }) => kind === 'Seq Scan')).toEqual([])
    expect(Math.max(...found.map(({ touched }) => touched))).toBeLessThan(100)
  })

  it('the latest, from which a search begins, is read off the end of its index', async () => {
    expect((await scans(NEWEST)).map(({ kind, touched }) => [kind, touched])).toEqual([['Index Only Scan', 1]])
  })

  it('counts by block read one row for each', async () => {
    const found = await scans(Prisma.sql`SELECT * FROM "Tally" WHERE "audience" IN ('family', ${me})`)
    expect(found.reduce((sum, { touched }) => sum + touched, 0)).toBeLessThanOrEqual(100)
  })
})
