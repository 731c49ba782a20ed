import { NextResponse, type NextRequest } from 'next/server'
import { internalPath, pathInLocale } from '@/lib/i18n/pages'
import { contentSecurityPolicy, SAFE_HEADERS } from '@/lib/server/http/content-security'
import { isOwnHost } from '@/lib/server/http/own-host'

/**
 * Refuses foreign hosts, gives each public address its place under `app/[locale]`, and sets the
 * security headers. It authorizes nothing: that is the data layer's.
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
  if (pathname === '/it' || pathname.startsWith('/it/')) {
    const url = request.nextUrl.clone()
    url.pathname = pathInLocale(pathname.slice('/it'.length) || '/', 'it')
    return withSafeHeaders(NextResponse.redirect(url, 308))
  }

  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set('x-nonce', nonce)
  const url = request.nextUrl.clone()
  url.pathname = internalPath(pathname) ?? (pathname.startsWith('/en/') ? '/en/missing' : '/it/missing')
  const response = NextResponse.rewrite(url, { request: { headers } })
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
