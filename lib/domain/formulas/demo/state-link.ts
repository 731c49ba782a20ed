import type { Locale } from '../../locale'
import type { AnyState, Fields } from './fields'
import { decodeBase64Url, encodeBase64Url } from './base64-url'
import { initialState, readField } from './read-field'
import type { Problem } from './problem'

/** Longest state that a link carries. */
export const LONGEST_LINK = 2000

/** Longest state that is kept with a doubt: any that a reader makes by hand, and still an address that servers take. */
export const LONGEST_KEPT = 12_000

export interface EncodedState {
  /** `v1.…`, no longer than was asked for. */
  readonly encoded: string
  /** Fields that did not fit and are left at their default. */
  readonly leftOut: readonly string[]
}

/**
 * The state as it goes into a link. All fields are written, defaults too: a default may change later,
 * and an old link must go on showing what its sender saw. What does not fit is left out, longest first.
 */
export function encodeState(fields: Fields, state: AnyState, longest = LONGEST_LINK): EncodedState {
  const entries = Object.keys(fields).map((name) => [name, state[name]] as const)
  const bySize = [...entries].sort((a, b) => JSON.stringify(b[1]).length - JSON.stringify(a[1]).length)
  const leftOut: string[] = []
  for (;;) {
    const kept = entries.filter(([name]) => !leftOut.includes(name))
    const encoded = `v1.${encodeBase64Url(JSON.stringify(Object.fromEntries(kept)))}`
    if (encoded.length <= longest) return { encoded, leftOut }
    leftOut.push(bySize[leftOut.length]![0])
  }
}

export interface DecodedState {
  readonly state: AnyState
  /** What could not be read; the fields named stand at their default. */
  readonly problems: readonly Problem[]
  /** The link as a whole could not be read. */
  readonly broken: boolean
}

/** The state in a link; never throws. Unknown fields, as an older or newer page may write, are passed over. */
export function decodeState(fields: Fields, encoded: string, locale: Locale): DecodedState {
  const defaults = initialState(fields, locale)
  const found = findRecord(encoded)
  if (!found) return { state: defaults, problems: [], broken: true }
  const problems: Problem[] = []
  const read: Record<string, AnyState[string]> = { ...defaults }
  for (const [name, field] of Object.entries(fields)) {
    if (!Object.hasOwn(found, name)) continue
    const reading = readField(name, field, found[name])
    if ('value' in reading) read[name] = reading.value
    else problems.push(reading.problem)
  }
  return { state: read, problems, broken: false }
}

function findRecord(encoded: string): Record<string, unknown> | null {
  if (!encoded.startsWith('v1.') || encoded.length > LONGEST_KEPT) return null
  const json = decodeBase64Url(encoded.slice('v1.'.length))
  if (json === null) return null
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
