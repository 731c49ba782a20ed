import { NextResponse, type NextRequest } from 'next/server'
import { sessionCookieName } from '@/lib/server/auth/cookies'
import { isSecure } from '@/lib/server/access/installation'
import { storeAnswers } from '@/lib/server/db/store-answers'
import { contentSecurityPolicy, NOTHING_RUNS, OWN_WINDOW, SAFE_HEADERS, STRICT_TRANSPORT } from '@/lib/server/http/content-security'
import { LOCALE_HEADER } from '@/lib/server/http/locale-header'
import { isOwnHost } from '@/lib/server/http/own-host'
import { LOOK_AGAIN, storeAwayPage } from '@/lib/server/http/store-away-page'

/**
 * Refuses foreign hosts, says in words when the database is away, and sets the security headers, with a
 * fresh nonce for each page. It authorizes nothing: that is the data layer's.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const settings = { publicUrl: process.env.PUBLIC_URL, listensOn: process.env.HOST }
  const isHealth = request.nextUrl.pathname === '/api/health'
  if (!isHealth && !isOwnHost(request.headers.get('host'), settings)) {
    return withSafeHeaders(
      new NextResponse('This address does not belong to this server.\n', { status: 421 }),
    )
  }

  const { pathname } = request.nextUrl
  if (pathname.startsWith('/api/')) {
    const response = NextResponse.next()
    // The sandbox is a page, with a policy of its own.
    if (pathname !== '/api/sandbox') response.headers.set('Content-Security-Policy', NOTHING_RUNS)
    return withSafeHeaders(response)
  }
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce)
  const locale = pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'it'
  if (request.method === 'GET' && !(await storeAnswers())) {
    const away = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store', 'Retry-After': String(LOOK_AGAIN), 'Content-Security-Policy': policy }
    return withSafeHeaders(new NextResponse(storeAwayPage(locale, nonce), { status: 503, headers: away }))
  }
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set('x-nonce', nonce)
  headers.set(LOCALE_HEADER, locale)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  if (request.cookies.has(sessionCookieName())) response.headers.set(...OWN_WINDOW)
  return withSafeHeaders(response)
}

function withSafeHeaders(response: NextResponse): NextResponse {
  for (const [name, value] of SAFE_HEADERS) response.headers.set(name, value)
  if (isSecure()) response.headers.set(...STRICT_TRANSPORT)
  return response
}

export const config = {
  matcher: ['/((?!_next/static/|vendor/|favicon\\.ico$|icon\\.svg$).*)'],
}
