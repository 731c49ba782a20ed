import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize, authorizeMember } from '@/lib/server/access/authorize'
import { audit } from './audit'
import { requireRate } from '@/lib/server/access/rate'
import { Refusal } from '@/lib/server/access/refusal'
import { hashOf, isToken, newToken } from '@/lib/server/auth/tokens'
import { db } from '@/lib/server/db/client'
import { announceEnded } from '@/lib/server/doubts/announce'
import { credentialsOf, passwordHashOf, refuseTakenName } from './new-person'

const DAY = 86_400_000

/** How long an invitation lasts. */
export const INVITE_DAYS = 7

const SHOWN = { id: true, label: true, createdAt: true, expiresAt: true, usedAt: true, revokedAt: true, renewsId: true } as const

/**
 * Makes a single-use invitation, or, with `renewsId`, a single-use link by which that member sets a new
 * password.
 * @returns its secret, which is shown once and cannot be read again.
 */
export async function createInvite(viewer: Viewer, given: { label: string; renewsId?: string | undefined }): Promise<string> {
  const owner = authorizeMember(viewer, 'invite.manage')
  await requireRate('invite', owner.personId)
  if (given.renewsId !== undefined) {
    const member = await db().person.count({ where: { id: given.renewsId, leftAt: null } })
    if (member === 0) throw new Refusal('not-found')
  }
  const token = newToken()
  const expiresAt = new Date(Date.now() + INVITE_DAYS * DAY)
  const data = { label: given.label, renewsId: given.renewsId ?? null, tokenHash: hashOf(token), createdById: owner.personId, expiresAt }
  const invite = await db().invite.create({ data, select: { id: true } })
  await audit(owner.personId, 'invite made', invite.id)
  return token
}

/** The invitations, newest first, without their secrets. */
export async function listInvites(viewer: Viewer) {
  authorize(viewer, 'invite.manage')
  return db().invite.findMany({ select: SHOWN, orderBy: { createdAt: 'desc' }, take: 100 })
}

/** Ends an invitation that has not been used. */
export async function revokeInvite(viewer: Viewer, id: string): Promise<void> {
  const owner = authorizeMember(viewer, 'invite.manage')
  const { count } = await db().invite.updateMany({ where: { id, usedAt: null }, data: { revokedAt: new Date() } })
  if (count === 0) throw new Refusal('not-found')
  await audit(owner.personId, 'invite revoked', id)
}

/** What a link opens, without using it up: link previews may look as often as they like. */
export async function findLinkPurpose(viewer: Viewer, token: string): Promise<'join' | 'renew' | 'read' | null> {
  authorize(viewer, 'entrance.use')
  if (!isToken(token)) return null
  const [invite, link] = await Promise.all([
    db().invite.findUnique({ where: { tokenHash: hashOf(token) } }),
    db().readingLink.findUnique({ where: { tokenHash: hashOf(token) } }),
  ])
  const now = new Date()
  if (invite && invite.usedAt === null && invite.revokedAt === null && invite.expiresAt > now) {
    return invite.renewsId === null ? 'join' : 'renew'
  }
  return link && link.revokedAt === null && link.expiresAt > now ? 'read' : null
}

/**
 * Uses an invitation up: makes the member, or gives the password anew and ends that member's sessions.
 * Of any number of attempts at once, one succeeds.
 * @returns the name to sign in with.
 * @throws Refusal `link-ended`, `name-taken`, `weak-password`
 */
export async function redeemInvite(viewer: Viewer, given: { token: string; name: string; password: string }): Promise<string> {
  authorize(viewer, 'entrance.use')
  await requireRate('redeem', 'invite')
  if (!isToken(given.token)) throw new Refusal('link-ended')
  const found = await db().invite.findUnique({ where: { tokenHash: hashOf(given.token) }, include: { renews: true } })
  if (found === null) throw new Refusal('link-ended')
  const name = found.renews?.name ?? given.name
  const credentials = found.renews
    ? { passwordHash: await passwordHashOf(given.password, name) }
    : await credentialsOf(name, given.password)
  const ended = await db()
    .$transaction(async (tx) => {
      const { count } = await tx.invite.updateMany({
        where: { id: found.id, usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
        data: { usedAt: new Date() },
      })
      if (count === 0) throw new Refusal('link-ended')
      if (!('nameKey' in credentials)) {
        const sessions = await tx.session.findMany({ where: { personId: found.renewsId } })
        await tx.person.update({ where: { id: found.renewsId ?? '' }, data: credentials })
        await tx.session.deleteMany({ where: { personId: found.renewsId } })
        return sessions.map((session) => session.id)
      }
      await tx.person.create({ data: credentials })
      return []
    })
    .catch(refuseTakenName)
  await announceEnded(ended)
  return name
}
