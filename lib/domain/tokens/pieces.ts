/**
 * Cuts a text where no merge may cross: words with the space before them, numbers, signs, white space.
 * The pieces joined are the text. An elided article keeps its apostrophe and parts from its noun.
 */
export function piecesOf(text: string): readonly string[] {
  return text.match(/ ?[\p{L}\p{M}]+['’]?| ?\p{N}+| ?[^\s\p{L}\p{M}\p{N}]+|\s+(?=\s)|\s+/gu) ?? []
}
