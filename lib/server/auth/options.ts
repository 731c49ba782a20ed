import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { isSecure, ownOrigin } from '@/lib/server/access/installation'
import { Refusal } from '@/lib/server/access/refusal'
import { sessionCookieName } from './cookies'
import { sessionSecret } from './secret'
import { closeSession, findSession, LONGEST_DAYS } from './sessions'
import { signInGuest, signInMember } from './sign-in'
import { attempt } from './attempt'
import { isToken } from './tokens'

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/**
 * next-auth takes any error for a wrong password, whose words it tells, or for a session that is over, whose
 * cookie it takes away: an unforeseen one is kept aside.
 */
async function judged<T>(work: () => Promise<T | null>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    attempt().failed = error
    return null
  }
}

/**
 * next-auth with names and passwords, and with reading links. Its token is signed and carries nothing but
 * the secret of a session, which the store must know at every request.
 */
export function authOptions(): NextAuthOptions {
  const origin = ownOrigin(`localhost:${process.env.PORT ?? '3000'}`)
  if (origin !== null) process.env.NEXTAUTH_URL ??= origin
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: LONGEST_DAYS * 86_400 },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
      },
    },
    pages: { signIn: '/entra', error: '/entra', signOut: '/' },
    providers: [
      Credentials({
        id: 'member',
        credentials: { name: {}, password: {} },
        authorize: (given) =>
          judged(async () => {
            const { cookie } = attempt()
            const member = await signInMember(text(given?.name), text(given?.password), cookie)
            if (member === null) return null
            attempt().signedIn = member.personId
            return { id: member.sid, name: member.name }
          }),
      }),
      Credentials({
        id: 'reading-link',
        credentials: { token: {} },
        authorize: (given) =>
          judged(async () => {
            const token = text(given?.token)
            const guest = isToken(token) ? await signInGuest(token) : null
            return guest && { id: guest.sid, name: guest.name }
          }),
      }),
    ],
    callbacks: {
      // The provider hands the session's secret over as the id; nothing else goes into the token.
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: async ({ session, token }) => {
        const { sid } = token
        const viewer = typeof sid === 'string' ? await judged(() => findSession(sid)) : null
        const user = viewer?.kind === 'member' ? { id: viewer.personId, name: viewer.name } : {}
        return { expires: session.expires, user }
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await closeSession(token.sid)
      },
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
}
