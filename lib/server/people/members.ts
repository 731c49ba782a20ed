import type { Member, Viewer } from '@/lib/domain/people/viewer'
import { authorize, authorizeMember } from '@/lib/server/access/authorize'
import { Refusal } from '@/lib/server/access/refusal'
import { isPassword } from '@/lib/server/auth/password'
import { attemptsSoFar, countAttempt, RATES } from '@/lib/server/access/rate'
import { freshenSession } from '@/lib/server/auth/sessions'
import { db } from '@/lib/server/db/client'
import { announceEnded } from '@/lib/server/doubts/announce'
import { audit } from './audit'
import { departPerson } from './depart'
import { passwordHashOf } from './new-person'

/** The family's names; those who left stay as the authors of what they left behind. */
export async function listMembers(viewer: Viewer) {
  authorize(viewer, 'member.names')
  return db().person.findMany({
    where: { leftAt: null },
    select: { id: true, name: true, role: true },
    orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
  })
}

/** The open sessions: one's own, or for the owner everybody's, guests included. */
export async function listSessions(viewer: Viewer) {
  const scope = authorize(viewer, 'member.details')
  const member = authorizeMember(viewer, 'member.details')
  const sessions = await db().session.findMany({
    where: { ...(scope === 'own' ? { personId: member.personId } : {}), expiresAt: { gt: new Date() } },
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      personId: true,
      person: { select: { name: true } },
      link: { select: { label: true } },
    },
    orderBy: { lastSeenAt: 'desc' },
    take: 200,
  })
  return sessions.map((session) => ({
    id: session.id,
    name: session.person?.name ?? session.link?.label ?? '',
    guest: session.personId === null,
    createdAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    present: session.id === member.sessionId,
  }))
}

/** Ends a session: one's own, or for the owner anybody's. */
export async function endSession(viewer: Viewer, id: string): Promise<void> {
  const scope = authorize(viewer, 'session.end')
  const member = authorizeMember(viewer, 'session.end')
  const { count } = await db().session.deleteMany({ where: { id, ...(scope === 'own' ? { personId: member.personId } : {}) } })
  if (count === 0) throw new Refusal('not-found')
  await announceEnded([id])
  if (scope === 'all') await audit(member.personId, 'session ended', id.slice(0, 8))
}

/** Removes a member: every session ends, what they shared stays. The owner cannot be removed. */
export async function removeMember(viewer: Viewer, id: string): Promise<void> {
  const owner = authorizeMember(viewer, 'member.remove')
  const person = await db().person.findFirst({ where: { id, leftAt: null, role: 'member' }, select: { id: true } })
  if (person === null) throw new Refusal('not-found')
  await departPerson(person.id, 'leave-shared')
  await audit(owner.personId, 'member removed', id)
}

/** Leaves the family, leaving behind what was shared or taking everything away. */
export async function leave(viewer: Viewer, what: 'leave-shared' | 'erase-all'): Promise<void> {
  const member = authorizeMember(viewer, 'member.leave')
  await departPerson(member.personId, what)
  await audit(member.personId, 'member left', member.personId)
}

/**
 * Takes the password again, for what asks it fresh.
 * @returns the viewer, for whom it now counts as just typed.
 * @throws Refusal `wrong-password`, `too-many`
 */
export async function confirmPassword(viewer: Viewer, password: string): Promise<Member> {
  const member = authorizeMember(viewer, 'session.end')
  if ((await attemptsSoFar('wrongFromKnown', member.sessionId)) >= RATES.wrongFromKnown.most) {
    throw new Refusal('too-many', { wait: RATES.wrongFromKnown.seconds })
  }
  const person = await db().person.findUnique({ where: { id: member.personId }, select: { passwordHash: true } })
  if (!(await isPassword(password, person?.passwordHash ?? null))) {
    await countAttempt('wrongFromKnown', member.sessionId)
    throw new Refusal('wrong-password', { field: 'password' })
  }
  await freshenSession(member.sessionId)
  return { ...member, fresh: true }
}

/** Changes one's own password and ends one's other sessions. */
export async function changePassword(viewer: Viewer, given: { old: string; password: string }): Promise<void> {
  await confirmPassword(viewer, given.old)
  const member = authorizeMember(viewer, 'session.end')
  const passwordHash = await passwordHashOf(given.password, member.name)
  const others = { personId: member.personId, id: { not: member.sessionId } }
  const [ended] = await db().$transaction([
    db().session.findMany({ where: others, select: { id: true } }),
    db().person.update({ where: { id: member.personId }, data: { passwordHash }, select: { id: true } }),
    db().session.deleteMany({ where: others }),
  ])
  await announceEnded(ended.map((session) => session.id))
}
