import type { Viewer } from '@/lib/domain/people/viewer'
import { Prisma } from '@/lib/server/db/client'

/**
 * What of the doubts a viewer may know of: those the family shares, and one's own. Everything that reads
 * doubts, answers, verdicts or their history goes through this condition.
 */
export function visibleTo(viewer: Viewer): Prisma.DoubtWhereInput {
  const shared: Prisma.DoubtWhereInput = { visibility: 'family' }
  return viewer.kind === 'member' ? { OR: [shared, { authorId: viewer.personId }] } : shared
}

/** The id of the viewer as an author, or null. */
export function personOf(viewer: Viewer): string | null {
  return viewer.kind === 'member' ? viewer.personId : null
}
