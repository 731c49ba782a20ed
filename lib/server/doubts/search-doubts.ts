import { Prisma } from '@/lib/server/db/client'
import { filters, visibleParts, type PageQuery } from './page-of-doubts'

type SearchQuery = Omit<PageQuery, 'fromSeq' | 'oldestFirst'> & { readonly q: string }

/**
 * The ids of one page of what a search finds, the newest first. The function looks, by marks kept in the
 * index of words, only among what the filters and the viewer's eyes leave; here both are asked of the
 * rows again, since what protects is the column.
 */
export function searchDoubts(query: SearchQuery): Prisma.Sql {
  const { q, me, person, beforeSeq, limit } = query
  const audiences = ['family', ...(me === null || (person !== undefined && person !== me) ? [] : [me])]
  const visible = Prisma.join(visibleParts(query).map((part) => Prisma.sql`(${part})`), ' OR ')
  return Prisma.sql`SELECT d."id", d."seq"
    FROM "newestFinds"(${q}, ${marks(query)}::text[], ${audiences}::text[], ${beforeSeq}::bigint, ${limit + 1}::int) AS found
    JOIN "Doubt" d ON d."seq" = found."seq"
    WHERE (${visible}) AND ${filters(query)} ORDER BY d."seq" DESC`
}

/** The filters as the triggers write them beside the words: see "marksOf" in the migrations. */
function marks({ block, term, section, state, kind, person }: SearchQuery): string[] {
  return [
    ...(block === undefined ? [] : [`#b:${block}`]),
    ...(term === undefined ? [] : [`#t:${term}`]),
    ...(section === undefined ? [] : [`#s:${section}`]),
    ...(state === undefined ? [] : [`#${state}`]),
    ...(kind === undefined ? [] : [`#k:${kind}`]),
    ...(person === undefined ? [] : [`#p:${person}`]),
  ]
}
