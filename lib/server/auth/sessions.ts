import type { Guest, Member } from '@/lib/domain/people/viewer'
import { db } from '@/lib/server/db/client'
import { hashOf, newToken } from './tokens'

const DAY = 86_400_000
/** A session ends when unused for so long, and in any case after so long. */
export const IDLE_DAYS = 45
export const LONGEST_DAYS = 180
/** How long a password counts as just typed. */
const FRESH_MINUTES = 10
/** The moment of last use is written at most so often: reading must cost no write. */
const SEEN_EVERY = 300_000

/** Opens a session. @returns the secret that goes into the signed cookie; the store keeps its hash. */
export async function openSession(holder: { personId: string } | { linkId: string }): Promise<string> {
  const sid = newToken()
  const expiresAt = new Date(Date.now() + LONGEST_DAYS * DAY)
  await db().session.create({ data: { id: hashOf(sid), ...holder, expiresAt } })
  return sid
}

/**
 * Who a session's secret stands for, now: looked up every time, so that an ended session, a member who
 * left and a revoked link are nobody at once.
 */
export async function findSession(sid: string, now = new Date()): Promise<Member | Guest | null> {
  const session = await db().session.findUnique({
    where: { id: hashOf(sid) },
    select: {
      id: true,
      expiresAt: true,
      lastSeenAt: true,
      freshUntil: true,
      person: { select: { id: true, name: true, role: true, leftAt: true } },
      link: { select: { id: true, sharesDoubts: true, expiresAt: true, revokedAt: true } },
    },
  })
  if (session === null || session.expiresAt <= now) return null
  const idle = now.getTime() - session.lastSeenAt.getTime()
  if (idle > IDLE_DAYS * DAY) return null
  if (idle > SEEN_EVERY) {
    await db().session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } })
  }
  const { person, link } = session
  if (person !== null && person.leftAt === null) {
    const fresh = session.freshUntil !== null && session.freshUntil > now
    return { kind: 'member', role: person.role, personId: person.id, name: person.name, sessionId: session.id, fresh }
  }
  if (link !== null && link.revokedAt === null && link.expiresAt > now) {
    return { kind: 'guest', sessionId: session.id, linkId: link.id, sharesDoubts: link.sharesDoubts }
  }
  return null
}

/** Counts the password of this session as just typed. */
export async function freshenSession(sessionId: string): Promise<void> {
  const freshUntil = new Date(Date.now() + FRESH_MINUTES * 60_000)
  await db().session.updateMany({ where: { id: sessionId }, data: { freshUntil } })
}

/** Ends one session by its secret: what signing out does, so that a copied cookie dies with it. */
export async function closeSession(sid: string): Promise<void> {
  await db().session.deleteMany({ where: { id: hashOf(sid) } })
}
