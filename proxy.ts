import { NextResponse, type NextRequest } from 'next/server'
import { contentSecurityPolicy, SAFE_HEADERS } from '@/lib/server/http/content-security'
import { LOCALE_HEADER } from '@/lib/server/http/locale-header'
import { isOwnHost } from '@/lib/server/http/own-host'

/**
 * Refuses foreign hosts and sets the security headers, with a fresh nonce for each page. It authorizes
 * nothing: that is the data layer's.
 */
export function proxy(request: NextRequest): NextResponse {
  const settings = { publicUrl: process.env.PUBLIC_URL, listensOn: process.env.HOST }
  const isHealth = request.nextUrl.pathname === '/api/health'
  if (!isHealth && !isOwnHost(request.headers.get('host'), settings)) {
    return withSafeHeaders(
      new NextResponse('This address does not belong to this server.\n', { status: 421 }),
    )
  }
  // Bodies of half-rendered pages are never resumed here; the header only serves to exhaust memory.
  if (request.headers.has('next-resume')) {
    return withSafeHeaders(new NextResponse('Bad request.\n', { status: 400 }))
  }

  const { pathname } = request.nextUrl
  if (pathname.startsWith('/api/')) return withSafeHeaders(NextResponse.next())
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set('x-nonce', nonce)
  headers.set(LOCALE_HEADER, pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'it')
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return withSafeHeaders(response)
}

function withSafeHeaders(response: NextResponse): NextResponse {
  for (const [name, value] of SAFE_HEADERS) response.headers.set(name, value)
  return response
}

export const config = {
  matcher: ['/((?!_next/static/|vendor/|favicon\\.ico$|icon\\.svg$).*)'],
}
