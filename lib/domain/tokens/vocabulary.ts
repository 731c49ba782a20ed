import { utf8Text } from './utf8'

/** Two neighbouring tokens that became one. */
export interface Merge {
  readonly left: number
  readonly right: number
}

/** Token 0 … 255 are the bytes; this one ends a sentence and is no part of any text. */
export const END = 256
/** The token made by the first merge; merge m makes token FIRST_MERGE + m. */
export const FIRST_MERGE = 257

/** Tokens by their number, and the merges by the pair they join. */
export interface Vocabulary {
  readonly size: number
  /** Bytes of each token; none for END. */
  readonly bytes: readonly (readonly number[])[]
  /** Which merge joins a pair, or null: the lower came first. */
  readonly findMerge: (left: number, right: number) => number | null
}

/** @throws RangeError when a merge joins what is not yet a token, or the sign of the end. */
export function buildVocabulary(merges: readonly Merge[]): Vocabulary {
  const bytes: (readonly number[])[] = Array.from({ length: 256 }, (_, byte) => [byte])
  bytes.push([])
  const order = new Map<number, number>()
  for (const [m, { left, right }] of merges.entries()) {
    const [first, second] = [bytes[left], bytes[right]]
    if (!first || !second || left === END || right === END) throw new RangeError(`Merge ${m} joins ${left} and ${right}`)
    bytes.push([...first, ...second])
    order.set(keyOf(left, right), m)
  }
  return { size: bytes.length, bytes, findMerge: (left, right) => order.get(keyOf(left, right)) ?? null }
}

/** One number for a pair; ids stay far below 2²⁰. */
export const keyOf = (left: number, right: number): number => left * 0x100000 + right

/**
 * A token as it is shown: · for a space, ↵ and ⇥ for new line and tab, ⟂ for the end, and bytes that make
 * no whole sign in hexadecimal. @throws RangeError for a number that is no token's.
 */
export function shownToken(id: number, { bytes }: Vocabulary): string {
  const own = bytes[id]
  if (!own) throw new RangeError(`${id} is no token`)
  if (id === END) return '⟂'
  const text = utf8Text(own)
  const readable = !/[\ufffd\p{Cc}\p{Cs}\p{Cn}]/u.test(text.replace(/[\n\t]/g, '')) && !/^\p{M}/u.test(text)
  if (!readable) return own.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')
  return text.replaceAll(' ', '·').replaceAll('\n', '↵').replaceAll('\t', '⇥')
}
