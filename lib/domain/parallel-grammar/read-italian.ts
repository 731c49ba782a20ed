import type { ReadSentence } from './read-english'
import { LONGEST } from './sentence-pair'
import { ITALIAN_WORDS } from './vocabulary'

const KNOWN = new Set(ITALIAN_WORDS)

/** Reads typed Italian: any capitals, curly or straight apostrophes, elided words joined to the next, a full stop or none. */
export function readItalian(text: string): ReadSentence {
  const words = (text.replace(/[’‘`]/g, "'").match(/[\p{L}\p{M}\p{N}]+'?|\?/gu) ?? []).map((word) => word.toLowerCase())
  return { words, unknown: [...new Set(words.filter((word) => !KNOWN.has(word)))], tooLong: words.length > LONGEST }
}
