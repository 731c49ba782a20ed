import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize, authorizeMember } from '@/lib/server/access/authorize'
import { requireRate } from '@/lib/server/access/rate'
import { Refusal } from '@/lib/server/access/refusal'
import { hashOf, newToken } from '@/lib/server/auth/tokens'
import { db } from '@/lib/server/db/client'
import { announceEnded } from '@/lib/server/doubts/announce'
import { audit } from './audit'

const DAY = 86_400_000

/** Makes a link by which guests read without an account. @returns its secret, shown once. */
export async function createReadingLink(
  viewer: Viewer,
  given: { label: string; sharesDoubts: boolean; days: number },
): Promise<string> {
  const owner = authorizeMember(viewer, 'invite.manage')
  await requireRate('invite', owner.personId)
  const token = newToken()
  const { label, sharesDoubts } = given
  const expiresAt = new Date(Date.now() + given.days * DAY)
  const data = { label, sharesDoubts, expiresAt, tokenHash: hashOf(token), createdById: owner.personId }
  const link = await db().readingLink.create({ data, select: { id: true } })
  await audit(owner.personId, 'reading link made', link.id)
  return token
}

/** The reading links, newest first, without their secrets. */
export async function listReadingLinks(viewer: Viewer) {
  authorize(viewer, 'invite.manage')
  return db().readingLink.findMany({
    select: { id: true, label: true, sharesDoubts: true, createdAt: true, expiresAt: true, revokedAt: true },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
}

/** Ends a reading link and whoever reads by it, at once. */
export async function revokeReadingLink(viewer: Viewer, id: string): Promise<void> {
  const owner = authorizeMember(viewer, 'invite.manage')
  const ended = await db().$transaction(async (tx) => {
    const { count } = await tx.readingLink.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
    if (count === 0) throw new Refusal('not-found')
    const sessions = await tx.session.findMany({ where: { linkId: id }, select: { id: true } })
    await tx.session.deleteMany({ where: { linkId: id } })
    return sessions.map((session) => session.id)
  })
  await announceEnded(ended)
  await audit(owner.personId, 'reading link revoked', id)
}
