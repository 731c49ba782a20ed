import { randomUUID } from 'node:crypto'
import { nameKey } from '@/lib/domain/people/name'
import type { Member } from '@/lib/domain/people/viewer'
import { openSession, findSession, freshenSession } from '@/lib/server/auth/sessions'
import { db } from '@/lib/server/db/client'

/** A member with an open session, straight in the store: signing in has tests of its own. */
export interface Relative {
  readonly viewer: Member
  readonly sid: string
}

/** Makes a member, or the owner, and signs them in. */
export async function makeRelative(name: string, role: 'member' | 'owner' = 'member', fresh = false): Promise<Relative> {
  const { id } = await db().person.create({ data: { name, nameKey: nameKey(name), role, passwordHash: null } })
  const sid = await openSession({ personId: id })
  const found = await findSession(sid)
  if (fresh && found !== null) await freshenSession(found.sessionId)
  return { sid, viewer: await viewerOfSession(sid) }
}

/** Who a session stands for now. */
export async function viewerOfSession(sid: string): Promise<Member> {
  const viewer = await findSession(sid)
  if (viewer?.kind !== 'member') throw new Error('That session is nobody’s')
  return viewer
}

/** What is asked of `askDoubt`, complete, with what the test is about put over it. */
export function question<T extends object>(over: T) {
  return {
    key: randomUUID(),
    blockId: '3.2.1-p2',
    kind: 'question' as const,
    visibility: 'family' as const,
    body: 'Perché si divide per $\\sqrt{d_k}$?',
    ...over,
  }
}
