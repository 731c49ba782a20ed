import { hashText } from '../maths/random'
import { pairsFrom, type SentencePair } from './sentence-pair'

/** What a pair may be used for. */
export type Share = 'training' | 'unseen-sentences' | 'unseen-meetings'

/** One meeting of content words in this many is kept from training. */
const MEETINGS_KEPT = 20
/** One sentence in this many is kept from training. */
const SENTENCES_KEPT = 10

const chosen = (text: string, every: number): boolean => hashText(`held out/${text}`) % every === 0

/**
 * Decided by the words alone, not by a list: training never sees a sentence of the other two shares. In
 * `unseen-meetings` at least one verb and noun, or adjective and noun, meet that never do in training.
 */
export function shareOf({ english, meetings }: SentencePair): Share {
  if (meetings.some((meeting) => chosen(meeting, MEETINGS_KEPT))) return 'unseen-meetings'
  return chosen(english.join(' '), SENTENCES_KEPT) ? 'unseen-sentences' : 'training'
}

/** An endless row of pairs of one share. */
export function* pairsOfShare(share: Share, seed: number): Generator<SentencePair, never> {
  const rows = pairsFrom(seed)
  for (;;) {
    const pair = rows.next().value
    if (shareOf(pair) === share) yield pair
  }
}

/** The first `count` different pairs of a share. */
export function heldOutPairs(share: Share, seed: number, count: number): readonly SentencePair[] {
  const found = new Map<string, SentencePair>()
  for (const pair of pairsOfShare(share, seed)) {
    found.set(pair.english.join(' '), pair)
    if (found.size === count) break
  }
  return [...found.values()]
}
