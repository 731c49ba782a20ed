import type { Member } from '@/lib/domain/people/viewer'
import { Refusal } from '@/lib/server/access/refusal'
import { db } from '@/lib/server/db/client'
import { visibleTo } from './visible'

const OWNED = { id: true, seq: true, authorId: true, kind: true, state: true, visibility: true, blockId: true, version: true, body: true } as const

/**
 * A doubt that the viewer may know of. What one may not know of and what does not exist are the same.
 * @throws Refusal `not-found`
 */
export async function getVisibleDoubt(member: Member, id: string) {
  const doubt = await db().doubt.findFirst({ where: { AND: [{ id }, visibleTo(member)] }, select: OWNED })
  if (doubt === null) throw new Refusal('not-found')
  return doubt
}

/** A doubt of one's own. @throws Refusal `not-found`, `not-allowed` where it is somebody else's. */
export async function getOwnDoubt(member: Member, id: string) {
  const doubt = await getVisibleDoubt(member, id)
  if (doubt.authorId !== member.personId) throw new Refusal('not-allowed')
  return doubt
}
