import type { Locale } from '../locale'

export interface SearchText {
  readonly id: string
  readonly lang: Locale
  readonly text: string
}

export interface SearchHit {
  readonly id: string
  readonly lang: Locale
  readonly before: string
  readonly match: string
  readonly after: string
}

/** Characters of context shown on either side of a match. */
const CONTEXT = 50

/**
 * Folds case and accents, one character for one: `Perché` and `perche` meet, and every position in
 * the folded text is a position in the text itself.
 */
export function fold(text: string): string {
  return Array.from(text, (char) => {
    const plain = char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return plain.length === char.length ? plain : char
  }).join('')
}

/**
 * The texts that contain every word of the query, in order, with the first match in its context.
 * The query is literal: no sign in it has a special meaning.
 */
export function findInTexts(texts: readonly SearchText[], query: string): SearchHit[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const [first] = words
  if (first === undefined) return []
  const phrase = words.join(' ')
  return texts.flatMap((candidate) => {
    const folded = fold(candidate.text)
    if (!words.every((word) => folded.includes(word))) return []
    const whole = folded.indexOf(phrase)
    const at = whole >= 0 ? whole : folded.indexOf(first)
    const end = at + (whole >= 0 ? phrase.length : first.length)
    const { id, lang, text } = candidate
    return [
      {
        id,
        lang,
        before: `${at > CONTEXT ? '…' : ''}${text.slice(Math.max(0, at - CONTEXT), at)}`,
        match: text.slice(at, end),
        after: `${text.slice(end, end + CONTEXT)}${end + CONTEXT < text.length ? '…' : ''}`,
      },
    ]
  })
}
