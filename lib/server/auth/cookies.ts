import { isSecure } from '@/lib/server/access/installation'

/** Name of the session's cookie; over TLS bound to this host by its prefix. */
export function sessionCookieName(): string {
  return isSecure() ? '__Host-a-fronte-session' : 'a-fronte-session'
}

/** Name of the cookie that tells a browser that has signed in before. */
export const DEVICE_COOKIE = 'a-fronte-device'

/** One cookie's value out of a Cookie header, undecoded, or null. */
export function findCookie(header: string | null, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}
