import { nameKey } from '@/lib/domain/people/name'
import { lengthOf, LIMITS } from '@/lib/domain/questions/limits'
import { note } from '@/lib/server/access/journal'
import { attemptsSoFar, countAttempt, RATES } from '@/lib/server/access/rate'
import { Refusal } from '@/lib/server/access/refusal'
import { db } from '@/lib/server/db/client'
import { findDevice } from './device'
import { isPassword } from './password'
import { openSession } from './sessions'
import { hashOf } from './tokens'

/**
 * Checks a name and a password and opens a session. The answer is the same, and takes as long, whether
 * the name or the password is wrong.
 * @returns the session's secret, or null when they do not match.
 * @throws Refusal `too-many` after too many wrong ones from browsers like this.
 */
export async function signInMember(
  name: string,
  password: string,
  cookieHeader: string | null,
): Promise<{ sid: string; personId: string; name: string } | null> {
  if (lengthOf(name) > LIMITS.name.max || lengthOf(password) > LIMITS.password.max) return null
  const key = nameKey(name)
  const person = await db().person.findUnique({
    where: { nameKey: key },
    select: { id: true, name: true, passwordHash: true },
  })
  const device = person === null ? null : findDevice(cookieHeader, person.id)
  const rate = device === null ? 'wrongFromStranger' : 'wrongFromKnown'
  const about = device ?? hashOf(key)
  if ((await attemptsSoFar(rate, about)) >= RATES[rate].most) {
    note('sign-in slowed', { person: person?.id ?? null })
    throw new Refusal('too-many', { wait: RATES[rate].seconds })
  }
  const right = await isPassword(password, person?.passwordHash ?? null)
  if (person === null || !right) {
    await countAttempt(rate, about)
    note('sign-in refused', { person: person?.id ?? null })
    return null
  }
  note('signed in', { person: person.id })
  return { sid: await openSession({ personId: person.id }), personId: person.id, name: person.name }
}

/**
 * Opens a guest's session for a reading link.
 * @returns null when the link is unknown, expired or revoked.
 */
export async function signInGuest(token: string): Promise<{ sid: string; linkId: string; name: string } | null> {
  const link = await db().readingLink.findUnique({ where: { tokenHash: hashOf(token) } })
  if (link === null || link.revokedAt !== null || link.expiresAt <= new Date()) return null
  note('guest came in', { link: link.id })
  return { sid: await openSession({ linkId: link.id }), linkId: link.id, name: link.label }
}
