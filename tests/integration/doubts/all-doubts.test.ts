import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPaper } from '@/lib/content/load'
import type { Guest, Member } from '@/lib/domain/people/viewer'
import { listDoubts } from '@/lib/server/doubts/list'
import { A_SHEET, findSheetOfAll, findSheetOfOwn, type Sheet } from '@/lib/server/doubts/sheet'
import { listed, type Listed } from '@/lib/server/doubts/shapes'
import { PEOPLE, plantMany } from '@/tests/bench/store/plant-many'

const MANY = 700
const me = PEOPLE[0] ?? ''
const member: Member = { kind: 'member', role: 'member', personId: me, name: 'x', sessionId: 'x', fresh: false }
const guest: Guest = { kind: 'guest', sessionId: 'y', linkId: 'y', sharesDoubts: true }
const sql = new Client({ connectionString: process.env.DATABASE_URL })

beforeAll(async () => {
  await sql.connect()
  await plantMany(sql, MANY)
  // What others keep to themselves, which no filter may bring up.
  await sql.query(`UPDATE "Doubt" SET "visibility" = 'private' WHERE "authorId" = $1 AND "seq" % 3 = 0`, [PEOPLE[1]])
})
afterAll(() => sql.end())

/** Searches, each with what it means, said without the index of words. */
const SEARCHES: Readonly<Record<string, string>> = {
  gradiente: `d."body" ~ '\\mgradiente\\M'`,
  'MATRICE  gradiente': `d."body" ~ '\\mgradiente\\M' AND d."body" ~ '\\mmatrice\\M'`,
  'attenzione -softmax': `d."body" ~ '\\mattenzione\\M' AND d."body" !~ '\\msoftmax\\M'`,
  rarissima: `d."body" ~ '\\mrarissima\\M'`,
  'àntica': `d."body" ~ '\\mantica\\M'`,
  risposte: `EXISTS (SELECT 1 FROM "Answer" a WHERE a."doubtId" = d."id" AND a."body" ~ '\\mrisposta\\M')`,
}

type Filters = Omit<Listed, 'limit' | 'before'>

/** The ids that plain SQL finds, newest first. */
async function expected(viewer: Member | Guest, { section, state, kind, person, q }: Filters): Promise<string[]> {
  const values: string[] = []
  const named = (value: string) => `$${values.push(value)}`
  const conditions = [
    viewer.kind === 'member' ? `(d."visibility" = 'family' OR d."authorId" = ${named(viewer.personId)})` : `d."visibility" = 'family'`,
    ...(section === undefined ? [] : [`d."section" = ${named(section)}`]),
    ...(state === undefined ? [] : [`d."state"::text = ${named(state)}`, ...(state === 'open' ? [`d."kind" <> 'note'`] : [])]),
    ...(kind === undefined ? [] : [`d."kind"::text = ${named(kind)}`]),
    ...(person === undefined ? [] : [`d."authorId" = ${named(person)}`]),
    ...(q === undefined ? [] : [`(${SEARCHES[q]})`]),
  ]
  const { rows } = await sql.query<{ id: string }>(`SELECT d."id" FROM "Doubt" d WHERE ${conditions.join(' AND ')} ORDER BY d."seq" DESC`, values)
  return rows.map(({ id }) => id)
}

async function walked(viewer: Member | Guest, filters: Filters): Promise<string[]> {
  const seen: string[] = []
  for (let before: string | undefined; ; ) {
    const page = await listDoubts(viewer, listed.parse({ ...filters, before, limit: 50 }))
    seen.push(...page.doubts.map(({ id }) => id))
    if (page.next === null) return seen
    before = page.next
  }
}

describe('the page of all doubts', () => {
  const choices = {
    section: [undefined, '3.5', '3.2.1', '7'],
    state: [undefined, 'open', 'closed'],
    person: [undefined, me, PEOPLE[1]],
    q: [undefined, ...Object.keys(SEARCHES)],
  } as const

  it.each(choices.q)('shows, row by row, what SQL finds under every filter at once: search %s', async (q) => {
    let found = 0
    for (const section of choices.section) {
      for (const state of choices.state) {
        for (const person of choices.person) {
          const filters = { section, state, person, q }
          const ids = await walked(member, filters)
          expect(ids, JSON.stringify(filters)).toEqual(await expected(member, filters))
          found += ids.length
        }
      }
      const kind = { section, kind: 'later', q } as const
      expect(await walked(guest, kind), JSON.stringify(kind)).toEqual(await expected(guest, kind))
    }
    expect(found).toBeGreaterThan(0)
  })
})

/** Every sheet, one after the other. */
async function sheets(find: (after?: string) => Promise<Sheet | null>): Promise<Sheet[]> {
  const all: Sheet[] = []
  for (let after: string | undefined; ; ) {
    const sheet = await find(after)
    if (sheet === null) throw new Error(`No sheet after ${after}`)
    all.push(sheet)
    if (sheet.next === null) return all
    after = sheet.next.after
  }
}

describe('the sheets of the booklet and of the rereading', () => {
  const paper = loadPaper().blocks.map(({ id }) => id)
  const inPaperOrder = async (own: boolean) => {
    const visible = own ? `d."authorId" = '${me}'` : `(d."visibility" = 'family' OR d."authorId" = '${me}')`
    const { rows } = await sql.query<{ id: string }>(`SELECT d."id" FROM "Doubt" d WHERE ${visible} ORDER BY array_position($1, d."blockId"), d."seq"`, [paper])
    return rows.map(({ id }) => id)
  }

  it.each([
    ['all', false, findSheetOfAll],
    ['one’s own', true, findSheetOfOwn],
  ] as const)('hold %s, each doubt once, along the paper', async (_, own, find) => {
    const all = await sheets((after) => find(member, after))
    const ids = all.flatMap(({ threads }) => paper.flatMap((block) => (threads.get(block) ?? []).map(({ doubt }) => doubt.id)))
    expect(ids).toEqual(await inPaperOrder(own))
    expect(all.length).toBe(Math.ceil(ids.length / A_SHEET))
    const answers = all.flatMap(({ threads }) => [...threads.values()].flat()).reduce((sum, thread) => sum + thread.answers.length, 0)
    const { rows } = await sql.query('SELECT count(*)::int AS n FROM "Answer" WHERE "doubtId" = ANY($1)', [ids])
    expect(answers).toBe(rows[0].n)
  })

  it('tell the whole paper: a block where a sheet ends is told again where the next one goes on in it', async () => {
    const all = await sheets((after) => findSheetOfAll(member, after))
    const told = all.flatMap(({ blocks }) => [...blocks])
    expect(new Set(told)).toEqual(new Set(paper))
    for (const [at, { next, blocks }] of all.entries()) {
      if (next === null) continue
      const following = [...(all[at + 1]?.blocks ?? [])][0]
      expect(following).toBe(next.block)
      expect([...blocks].at(-1)).toBe(blocks.has(next.block) ? next.block : paper[paper.indexOf(next.block) - 1])
    }
  })

  it('begin anew where the address names nothing one may see', async () => {
    const { rows } = await sql.query<{ id: string }>(`SELECT "id" FROM "Doubt" WHERE "visibility" = 'private' AND "authorId" <> $1 LIMIT 1`, [me])
    for (const after of [rows[0]?.id, '00000000-0000-4000-8000-000000000000', 'x', ['x']]) expect(await findSheetOfAll(member, after)).toBeNull()
  })
})
