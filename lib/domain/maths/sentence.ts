/**
 * Splits a sentence at white space and sets punctuation apart. Whole words stand in for the paper's
 * byte pairs: the mathematics does not depend on where the cuts are. Signs that show nothing are no words.
 */
export function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*['’]?|[^\s\p{L}\p{N}\p{C}]/gu) ?? []
}
