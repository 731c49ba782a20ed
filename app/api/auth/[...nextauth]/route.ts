import NextAuth from 'next-auth'
import { refusalResponse } from '@/lib/server/access/handle'
import { requireRate } from '@/lib/server/access/rate'
import { Refusal } from '@/lib/server/access/refusal'
import { requireOwnOrigin } from '@/lib/server/access/require-own-origin'
import { withAttempt, type Attempt } from '@/lib/server/auth/attempt'
import { deviceCookie } from '@/lib/server/auth/device'
import { authOptions } from '@/lib/server/auth/options'

type Context = { params: Promise<{ nextauth: string[] }> }

/** What of next-auth is in use; the rest (its own pages, other providers) does not exist here. */
const GETS = new Set(['csrf', 'session'])
const POSTS = new Set(['callback/member', 'callback/reading-link', 'signout'])

async function answer(request: Request, context: Context, known: ReadonlySet<string>): Promise<Response> {
  const path = (await context.params).nextauth.join('/')
  if (!known.has(path)) throw new Refusal('not-found')
  const record: Attempt = { cookie: request.headers.get('cookie') }
  const response = await withAttempt(record, () => NextAuth(request as never, context as never, authOptions()) as Promise<Response>)
  if (record.failed !== undefined) throw record.failed
  response.headers.set('Cache-Control', 'private, no-store')
  if (record.signedIn !== undefined) response.headers.append('Set-Cookie', deviceCookie(record.signedIn))
  return response
}

export async function GET(request: Request, context: Context): Promise<Response> {
  try {
    return await answer(request, context, GETS)
  } catch (error) {
    return refusalResponse(error)
  }
}

export async function POST(request: Request, context: Context): Promise<Response> {
  try {
    requireOwnOrigin(request.headers)
    if ((await context.params).nextauth.at(-1) === 'reading-link') await requireRate('redeem', 'reading-link')
    return await answer(request, context, POSTS)
  } catch (error) {
    return refusalResponse(error)
  }
}
