import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import type { Standing } from '@/lib/domain/people/matrix'
import { nameKey } from '@/lib/domain/people/name'
import { closeSession, findSession, freshenSession, openSession } from '@/lib/server/auth/sessions'
import { hashOf, newToken } from '@/lib/server/auth/tokens'
import { db } from '@/lib/server/db/client'
import { TEST_SECRET } from './served-app'

/** Somebody who knocks: what they carry, and as whom the matrix takes them. */
export interface Actor {
  readonly standing: Standing
  readonly headers: Readonly<Record<string, string>>
  readonly personId: string | null
  readonly fresh: boolean
}

/** In which installation they knock: only here (private), open to the invited, open to everyone. */
export type House = 'private' | 'invited' | 'everyone'

export const ACTORS = [
  'nobody', 'bearer', 'invited', 'guest', 'confidant', 'guest of a revoked link', 'guest of an expired link',
  'member', 'owner', 'owner, password just typed', 'member who left', 'member who signed out', 'member of another installation',
] as const
export type ActorName = (typeof ACTORS)[number]

const cookieOf = async (sid: string, secret = TEST_SECRET) => ({
  cookie: `a-fronte-session=${await encode({ token: { sid }, secret })}`,
})

async function person(name: string, role: 'member' | 'owner' = 'member'): Promise<string> {
  const full = `${name} ${randomUUID()}`
  return (await db().person.create({ data: { name, nameKey: nameKey(full), role } })).id
}

let ownerId: string | null = null

/** The one owner of this database. */
export async function theOwner(): Promise<string> {
  return (ownerId ??= await person('Owner', 'owner'))
}

async function link(over: object, sharesDoubts = false): Promise<string> {
  const data = { tokenHash: hashOf(newToken()), label: 'link', sharesDoubts, createdById: await theOwner(), expiresAt: new Date(Date.now() + 1e9) }
  return (await db().readingLink.create({ data: { ...data, ...over } })).id
}

/** Makes the actor anew, with a session of its own, so that no cell spends what another needs. */
export async function makeActor(name: ActorName, house: House): Promise<Actor> {
  const unknown = { private: 'local', invited: 'stranger', everyone: 'reader' } as const
  const nobody: Actor = { standing: unknown[house], headers: {}, personId: null, fresh: false }
  const asGuest = async (linkId: string) => cookieOf(await openSession({ linkId }))
  switch (name) {
    case 'nobody':
      return nobody
    case 'bearer': {
      const { cookie } = await cookieOf(await openSession({ personId: await theOwner() }))
      return { ...nobody, headers: { authorization: `Bearer ${cookie.split('=')[1]}` } }
    }
    case 'invited': {
      const token = newToken()
      const data = { tokenHash: hashOf(token), label: 'x', createdById: await theOwner(), expiresAt: new Date(Date.now() + 1e9) }
      await db().invite.create({ data })
      return { ...nobody, headers: await cookieOf(token) }
    }
    case 'guest':
      return { ...nobody, standing: 'guest', headers: await asGuest(await link({})) }
    case 'confidant':
      return { ...nobody, standing: 'confidant', headers: await asGuest(await link({}, true)) }
    case 'guest of a revoked link':
      return { ...nobody, headers: await asGuest(await link({ revokedAt: new Date() }, true)) }
    case 'guest of an expired link':
      return { ...nobody, headers: await asGuest(await link({ expiresAt: new Date(Date.now() - 1000) }, true)) }
    case 'member': {
      const personId = await person('Member')
      return { standing: 'member', personId, fresh: false, headers: await cookieOf(await openSession({ personId })) }
    }
    case 'owner':
    case 'owner, password just typed': {
      const personId = await theOwner()
      const sid = await openSession({ personId })
      const fresh = name !== 'owner'
      const session = await findSession(sid)
      if (fresh && session !== null) await freshenSession(session.sessionId)
      return { standing: 'owner', personId, fresh, headers: await cookieOf(sid) }
    }
    case 'member who left': {
      const personId = await person('Left')
      const sid = await openSession({ personId })
      await db().person.update({ where: { id: personId }, data: { leftAt: new Date(), nameKey: null } })
      return { ...nobody, headers: await cookieOf(sid) }
    }
    case 'member who signed out': {
      const sid = await openSession({ personId: await person('Out') })
      await closeSession(sid)
      return { ...nobody, headers: await cookieOf(sid) }
    }
    case 'member of another installation': {
      const sid = await openSession({ personId: await theOwner() })
      return { ...nobody, headers: await cookieOf(sid, 'Zx9vT0y8Zr5nBw2cXk7mLd9fHs1gPa4q') }
    }
  }
}
