import { Prisma } from '@/lib/server/db/client'
import type { Listed } from './shapes'

/** What a page is cut out of: the filters, who looks, from which doubt on. */
export interface PageQuery extends Omit<Listed, 'before' | 'q'> {
  /** The person whose own private doubts are listed too, or null. */
  readonly me: string | null
  /** Doubts before this place in the order, or null for the newest. */
  readonly beforeSeq: bigint | null
  /** Doubts from this place in the order on, or null for all. */
  readonly fromSeq?: bigint | null
  /** In the order of asking; else the newest first. */
  readonly oldestFirst?: boolean
}

/**
 * The ids of one page of doubts, in order: each visible part (what the family shares, what is mine
 * alone) is walked along its own index from where the last page ended, and the two are merged. So a page
 * costs the same among a thousand doubts and among a million.
 */
export function pageOfDoubts(query: PageQuery): Prisma.Sql {
  const parts = visibleParts(query).map((part) => Prisma.sql`(${walk(query, part)})`)
  return Prisma.sql`SELECT "id", "seq" FROM (${Prisma.join(parts, ' UNION ')}) AS found ORDER BY "seq" ${order(query)} LIMIT ${query.limit + 1}`
}

const order = ({ oldestFirst = false }: PageQuery) => (oldestFirst ? Prisma.sql`ASC` : Prisma.sql`DESC`)

export function visibleParts({ me, person }: PageQuery): Prisma.Sql[] {
  const shared = Prisma.sql`d."visibility" = 'family'`
  const mine = Prisma.sql`d."visibility" = 'private' AND d."authorId" = ${me}::uuid`
  return me === null || (person !== undefined && person !== me) ? [shared] : [shared, mine]
}

export function filters({ block, term, section, state, kind, person, beforeSeq, fromSeq = null }: PageQuery): Prisma.Sql {
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
