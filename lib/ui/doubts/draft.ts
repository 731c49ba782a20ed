import type { DoubtKind, Visibility } from '@/lib/domain/questions/kinds'
import type { Locale } from '@/lib/domain/locale'

/** A doubt being written. `key` names the attempt: sent twice, it is kept once. */
export interface Draft {
  readonly key: string
  readonly kind: DoubtKind
  readonly visibility: Visibility
  readonly body: string
  readonly points: readonly string[]
  readonly quote: { readonly text: string; readonly lang: Locale } | null
  readonly demo: { readonly formulaId: string; readonly state: string } | null
}

const PREFIX = 'a-fronte-draft:'

/**
 * A name for one attempt: a UUID of version 7, whose time keeps the store's index of attempts in order.
 * `crypto.randomUUID` is missing on plain HTTP, where a family may well be.
 */
export function newKey(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let at = 5, left = now; at >= 0; at -= 1, left = Math.floor(left / 256)) bytes[at] = left % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** What was being written under that name, or null. Storage may be switched off: then nothing is kept. */
export function findKept<T>(name: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as T | null
  } catch {
    return null
  }
}

export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // Full or switched off: the text is still on the page.
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name)
  } catch {
    // Switched off: nothing was kept.
  }
}

/** Removes every draft: on signing out, nothing of one person is left for the next. */
export function forgetAllDrafts(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name)
  } catch {
    // Switched off: nothing was kept.
  }
}
