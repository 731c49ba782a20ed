/** Characters of a text from which pairs are learnt: more would keep the reader waiting. */
export const LONGEST_TEXT = 20_000
/** Most merges that can be asked for. */
export const MOST_MERGES = 400

export type TextTrouble = 'empty' | 'too-long' | 'nothing-repeats'

/**
 * Why a text cannot be learnt from, or null. Nothing repeats where no two letters stand side by side
 * twice: then there is no pair to merge.
 */
export function findTextTrouble(text: string): TextTrouble | null {
  if (text.trim() === '') return 'empty'
  return text.length > LONGEST_TEXT ? 'too-long' : null
}
