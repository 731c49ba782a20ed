import { createHash } from 'node:crypto'
import { DEVICE_COOKIE, findCookie } from './cookies'
import { isSecure } from '@/lib/server/access/installation'
import { isSigned, newToken, sign } from './tokens'

const YEAR = 365 * 86_400

/**
 * A browser that has signed in to an account carries a signed mark of it. Wrong passwords from there are
 * counted apart, so that strangers who guess cannot lock its owner out.
 */
export function deviceCookie(personId: string): string {
  const value = `${personId}.${newToken().slice(0, 16)}`
  const parts = [`${DEVICE_COOKIE}=${value}.${sign('device', value)}`, 'Path=/api/auth', 'HttpOnly', 'SameSite=Lax']
  return [...parts, `Max-Age=${YEAR}`, ...(isSecure() ? ['Secure'] : [])].join('; ')
}

/** The name under which this browser's wrong passwords for the account are counted, or null for a stranger. */
export function findDevice(cookieHeader: string | null, personId: string): string | null {
  const [owner, nonce, signature] = findCookie(cookieHeader, DEVICE_COOKIE)?.split('.') ?? []
  if (owner !== personId || nonce === undefined || signature === undefined) return null
  if (!isSigned('device', `${owner}.${nonce}`, signature)) return null
  return createHash('sha256').update(`${owner}.${nonce}`).digest('hex').slice(0, 32)
}
