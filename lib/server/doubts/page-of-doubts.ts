import { Prisma } from '@/lib/server/db/client'
import type { Listed } from './shapes'

/** What a page is cut out of: the filters, who looks, from which doubt on. */
export interface PageQuery extends Omit<Listed, 'before'> {
  /** The person whose own private doubts are listed too, or null. */
  readonly me: string | null
  /** Doubts before this place in the order, or null for the newest. */
  readonly beforeSeq: bigint | null
  /** Doubts from this place in the order on, or null for all. */
  readonly fromSeq?: bigint | null
  /** In the order of asking; else the newest first. Not for a search. */
  readonly oldestFirst?: boolean
}

/**
 * How many places back a search looks first. A word that is common is found often enough there; one that
 * is not is rare enough for the index of words, which cannot give its finds in order.
 */
export const SEARCHED_FIRST = 5_000n

/** The last place in the order. As Prisma asks for a maximum, PostgreSQL would read every row. */
export const NEWEST = Prisma.sql`SELECT "seq" FROM "Doubt" ORDER BY "seq" DESC LIMIT 1`

/**
 * The ids of one page of doubts, in order: each visible part (what the family shares, what is mine
 * alone) is walked along its own index from where the last page ended, and the two are merged. So a page
 * costs the same among a thousand doubts and among a million.
 */
export function pageOfDoubts(query: PageQuery): Prisma.Sql {
  const parts = visibleParts(query).flatMap((part) =>
    query.q === undefined ? [walk(query, part)] : [searchDoubts(query, part, query.q), searchAnswers(query, part, query.q)],
  )
  const united = Prisma.join(parts.map((part) => Prisma.sql`(${part})`), ' UNION ')
  return Prisma.sql`SELECT "id", "seq" FROM (${united}) AS found ORDER BY "seq" ${order(query)} LIMIT ${query.limit + 1}`
}

const order = ({ oldestFirst = false }: PageQuery) => (oldestFirst ? Prisma.sql`ASC` : Prisma.sql`DESC`)

function visibleParts({ me, person }: PageQuery): Prisma.Sql[] {
  const shared = Prisma.sql`d."visibility" = 'family'`
  const mine = Prisma.sql`d."visibility" = 'private' AND d."authorId" = ${me}::uuid`
  return me === null || (person !== undefined && person !== me) ? [shared] : [shared, mine]
}

function filters({ block, term, section, state, kind, person, beforeSeq, fromSeq = null }: PageQuery): Prisma.Sql {
  const conditions = [
    block === undefined ? null : Prisma.sql`d."blockId" = ${block}`,
    term === undefined ? null : Prisma.sql`d."termId" = ${term}`,
    section === undefined ? null : Prisma.sql`d."section" = ${section}`,
    state === undefined ? null : Prisma.sql`d."state" = ${state}::"DoubtState"`,
    // A note asks nothing, and so waits for nothing.
    state === 'open' ? Prisma.sql`d."kind" <> 'note'` : null,
    kind === undefined ? null : Prisma.sql`d."kind" = ${kind}::"DoubtKind"`,
    person === undefined ? null : Prisma.sql`d."authorId" = ${person}::uuid`,
    beforeSeq === null ? null : Prisma.sql`d."seq" < ${beforeSeq}`,
    fromSeq === null ? null : Prisma.sql`d."seq" >= ${fromSeq}`,
  ].filter((condition) => condition !== null)
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, ' AND ')
}

function walk(query: PageQuery, part: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT d."id", d."seq" FROM "Doubt" d WHERE ${part} AND ${filters(query)}
    ORDER BY d."seq" ${order(query)} LIMIT ${query.limit + 1}`
}

function searchDoubts(query: PageQuery, part: Prisma.Sql, sought: string): Prisma.Sql {
  const found = Prisma.sql`SELECT d."id", d."seq" FROM "Doubt" d
    WHERE d."search" @@ "soughtWords"(${sought}) AND ${part} AND ${filters(query)}`
  return newest(query, found)
}

function searchAnswers(query: PageQuery, part: Prisma.Sql, sought: string): Prisma.Sql {
  const { beforeSeq, fromSeq = null } = query
  const before = beforeSeq === null ? Prisma.empty : Prisma.sql`AND a."doubtSeq" < ${beforeSeq}`
  const from = fromSeq === null ? Prisma.empty : Prisma.sql`AND a."doubtSeq" >= ${fromSeq}`
  const found = Prisma.sql`SELECT DISTINCT d."id", d."seq" FROM "Answer" a JOIN "Doubt" d ON d."id" = a."doubtId"
    WHERE a."search" @@ "soughtWords"(${sought}) ${before} ${from} AND ${part} AND ${filters(query)}`
  return newest(query, found)
}

/**
 * The newest of what a search finds. Materialised, or the planner, guessing that a word it does not know
 * is not so rare, would walk through everything in order to meet it.
 */
function newest({ limit }: PageQuery, found: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`WITH matched AS MATERIALIZED (${found}) SELECT "id", "seq" FROM matched ORDER BY "seq" DESC LIMIT ${limit + 1}`
}
