import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { cookies } from 'next/headers'
import type { Viewer, Visitor } from '@/lib/domain/people/viewer'
import { installationMode } from '@/lib/server/access/installation'
import { db } from '@/lib/server/db/client'
import { findCookie, sessionCookieName } from './cookies'
import { sessionSecret } from './secret'
import { findSession } from './sessions'
import { isToken } from './tokens'

/** Whoever has no session, as this installation takes strangers now. */
async function visitor(): Promise<Visitor> {
  const mode = installationMode()
  if (mode === 'private') return { kind: 'visitor', mode, mayRead: true }
  const site = await db().site.findUnique({ where: { id: 1 } })
  return { kind: 'visitor', mode, mayRead: site?.readers === 'everyone' }
}

/** The session's secret inside the signed cookie, or null where it is not ours, altered or expired. */
async function findSid(cookie: string | null): Promise<string | null> {
  if (cookie === null) return null
  const token = await decode({ token: cookie, secret: sessionSecret() }).catch(() => null)
  return typeof token?.sid === 'string' && isToken(token.sid) ? token.sid : null
}

/** On whose behalf a request comes, from its Cookie header alone; a Bearer token is nothing here. */
export async function viewerOf(headers: Headers): Promise<Viewer> {
  const sid = await findSid(findCookie(headers.get('cookie'), sessionCookieName()))
  return (sid === null ? null : await findSession(sid)) ?? visitor()
}

/** The viewer of the page or action being answered: the one wrapper used everywhere, once per request. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const store = await cookies()
  const sid = await findSid(store.get(sessionCookieName())?.value ?? null)
  return (sid === null ? null : await findSession(sid)) ?? visitor()
})
