import { pathOf } from '@/lib/i18n/pages'
import { hashOf, newToken } from '@/lib/server/auth/tokens'
import { db } from '@/lib/server/db/client'

/** How long the link lasts: it is printed on a screen and opened there. */
const RENEWAL_MINUTES = 60

/**
 * The way back for an owner who has lost the password: a link, good for one use, to choose a new one. It
 * asks for no permission, because no entrance of the server leads here: it is made at the machine, by
 * whoever can read the installation's own files. Links made before and not used end.
 * @param origin where the reader's browser reaches the server, as `http://localhost:3000`
 * @returns the link and whose it is, or null when nobody owns the installation yet.
 */
export async function renewOwner(origin: string): Promise<{ link: string; name: string } | null> {
  const owner = await db().person.findFirst({ where: { role: 'owner', leftAt: null }, select: { id: true, name: true } })
  if (owner === null) return null
  const token = newToken()
  const now = new Date()
  const expiresAt = new Date(now.getTime() + RENEWAL_MINUTES * 60_000)
  await db().$transaction(async (tx) => {
    await tx.invite.updateMany({ where: { renewsId: owner.id, usedAt: null, revokedAt: null }, data: { revokedAt: now } })
    const data = { label: owner.name, tokenHash: hashOf(token), createdById: owner.id, renewsId: owner.id, expiresAt }
    const { id } = await tx.invite.create({ data, select: { id: true } })
    await tx.auditEntry.create({ data: { actorId: null, what: 'owner’s link made at the machine', about: id } })
  })
  return { link: `${origin.replace(/\/$/, '')}${pathOf('it', 'invite', token)}`, name: owner.name }
}
