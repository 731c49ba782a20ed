import { mergeWhere } from './encode'
import { piecesOf } from './pieces'
import { utf8Bytes } from './utf8'
import { FIRST_MERGE, keyOf, type Merge } from './vocabulary'

export interface CountedPair extends Merge {
  /** How often the two stand side by side, overlaps left out: so many tokens the merge saves. */
  readonly count: number
}

/** One merge as it was made. */
export interface MergeStep extends CountedPair {
  /** The most frequent pairs at that moment, the chosen one first. */
  readonly candidates: readonly CountedPair[]
  /** Tokens of the whole text once the merge is made. */
  readonly tokens: number
}

export interface LearntPairs {
  /** Bytes of the text: its tokens before any merge. */
  readonly bytes: number
  readonly steps: readonly MergeStep[]
}

/** Candidates kept with each step. */
const SHOWN = 6

/**
 * Byte-pair encoding, learnt (reference [31] of the paper, from bytes): the pair that occurs most
 * becomes a token, again and again, at most `most` times; of equals, the one met first. Pairs are counted
 * inside pieces only, and it stops when none occurs twice.
 */
export function learnPairs(text: string, most: number): LearntPairs {
  const pieces = new Map<string, { tokens: number[]; times: number }>()
  for (const piece of piecesOf(text)) {
    const known = pieces.get(piece)
    if (known) known.times++
    else pieces.set(piece, { tokens: utf8Bytes(piece), times: 1 })
  }
  const all = [...pieces.values()]
  const bytes = all.reduce((sum, { tokens, times }) => sum + tokens.length * times, 0)
  const steps: MergeStep[] = []
  let left = bytes
  while (steps.length < most) {
    const candidates = mostFrequent(all)
    const best = candidates[0]
    if (!best || best.count < 2) break
    for (const piece of all) {
      piece.tokens = mergeWhere(piece.tokens, (a, b) => a === best.left && b === best.right, FIRST_MERGE + steps.length)
    }
    left -= best.count
    steps.push({ ...best, candidates, tokens: left })
  }
  return { bytes, steps }
}

function mostFrequent(pieces: readonly { tokens: readonly number[]; times: number }[]): CountedPair[] {
  const counts = new Map<number, { left: number; right: number; count: number }>()
  for (const { tokens, times } of pieces) {
    let overlapped = false
    for (let i = 1; i < tokens.length; i++) {
      const [left, right] = [tokens[i - 1]!, tokens[i]!]
      // In "aaa" the pair "aa" can be merged once: its second place shares a token with the first.
      overlapped = !overlapped && i > 1 && left === right && tokens[i - 2] === left
      if (overlapped) continue
      const key = keyOf(left, right)
      const known = counts.get(key)
      if (known) known.count += times
      else counts.set(key, { left, right, count: times })
    }
  }
  const best: CountedPair[] = []
  for (const pair of counts.values()) {
    if (best.length === SHOWN && pair.count <= best.at(-1)!.count) continue
    const place = best.findIndex(({ count }) => count < pair.count)
    best.splice(place < 0 ? best.length : place, 0, pair)
    best.length = Math.min(best.length, SHOWN)
  }
  return best
}
