import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { sessionSecret } from './secret'

/** A secret for a link or a session: 32 random bytes in 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the store keeps of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether a string can be a token at all. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text)
}

/** Signs a value for one purpose, so that it cannot serve another. */
export function sign(purpose: string, value: string): string {
  return createHmac('sha256', sessionSecret()).update(`${purpose}\n${value}`).digest('base64url')
}

export function isSigned(purpose: string, value: string, signature: string): boolean {
  const right = Buffer.from(sign(purpose, value))
  const given = Buffer.from(signature)
  return right.length === given.length && timingSafeEqual(right, given)
}
