import type { Viewer } from '@/lib/domain/people/viewer'
import { viewerOf } from '@/lib/server/auth/viewer'
import { isUnavailable } from './is-unavailable'
import { noteError } from './journal'
import { requireReadRate } from './read-rate'
import { Refusal } from './refusal'
import { requireOwnOrigin } from './require-own-origin'

/** What every private answer says: no cache keeps it, and no page may frame or sniff it. */
export const PRIVATE_HEADERS = {
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  Vary: 'Cookie',
} as const

/** A JSON answer for this viewer alone. */
export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...PRIVATE_HEADERS, 'Content-Type': 'application/json; charset=utf-8' },
  })
}

/** An answer with nothing in it. */
export function done(): Response {
  return new Response(null, { status: 204, headers: PRIVATE_HEADERS })
}

/** A file to be kept, never shown in place. `name` is ours and plain ASCII. */
export function file(name: string, type: string, body: BodyInit): Response {
  const headers = { ...PRIVATE_HEADERS, 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` }
  return new Response(body, { headers })
}

/** What a refusal looks like from outside. */
export function refusalResponse(error: unknown): Response {
  if (error instanceof Refusal) {
    const response = json({ error: error.code, ...error.details }, error.status)
    if (error.code === 'too-many') response.headers.set('Retry-After', String(error.details.wait ?? 60))
    return response
  }
  const unavailable = isUnavailable(error)
  const id = noteError('request failed', error)
  return json({ error: unavailable ? 'unavailable' : 'unexpected', id }, unavailable ? 503 : 500)
}

type Work<P> = (viewer: Viewer, request: Request, params: P) => Promise<Response>
type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>

/**
 * Makes a route handler: who is asking is looked up anew, a change of state must come from our own page,
 * and every refusal and error leaves as JSON. What the viewer may is decided by the data layer that
 * `work` calls.
 */
export function handle<P = Record<string, never>>(work: Work<P>): Handler<P> {
  return async (request, context) => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') requireOwnOrigin(request.headers)
      const viewer = await viewerOf(request.headers)
      if (viewer.kind !== 'visitor') requireReadRate(viewer.sessionId)
      return await work(viewer, request, await context.params)
    } catch (error) {
      return refusalResponse(error)
    }
  }
}
