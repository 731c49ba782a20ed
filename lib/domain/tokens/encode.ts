import { piecesOf } from './pieces'
import { utf8Bytes, utf8Text } from './utf8'
import { END, FIRST_MERGE, type Vocabulary } from './vocabulary'

/**
 * The tokens of a text: in each piece the merges are made in the order in which they were learnt. Every
 * string has an encoding, because every byte is a token.
 */
export function encode(text: string, vocabulary: Vocabulary): number[] {
  const known = new Map<string, readonly number[]>()
  return piecesOf(text).flatMap((piece) => {
    const tokens = known.get(piece) ?? encodePiece(piece, vocabulary)
    known.set(piece, tokens)
    return tokens
  })
}

function encodePiece(piece: string, { findMerge }: Vocabulary): readonly number[] {
  let tokens = utf8Bytes(piece)
  for (;;) {
    let first = Infinity
    for (let i = 1; i < tokens.length; i++) first = Math.min(first, findMerge(tokens[i - 1]!, tokens[i]!) ?? Infinity)
    if (first === Infinity) return tokens
    tokens = mergeWhere(tokens, (left, right) => findMerge(left, right) === first, FIRST_MERGE + first)
  }
}

/** Replaces chosen neighbours by one token, from left to right. */
export function mergeWhere(tokens: readonly number[], chosen: (left: number, right: number) => boolean, id: number): number[] {
  const result: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    const joins = i + 1 < tokens.length && chosen(tokens[i]!, tokens[i + 1]!)
    result.push(joins ? id : tokens[i]!)
    if (joins) i++
  }
  return result
}

/** The text of some tokens; END adds nothing. @throws RangeError for a number that is no token's. */
export function decode(tokens: readonly number[], { bytes }: Vocabulary): string {
  return utf8Text(
    tokens.flatMap((id) => {
      const own = bytes[id]
      if (!own) throw new RangeError(`${id} is no token`)
      return id === END ? [] : own
    }),
  )
}
