import type { Batch } from '../transformer/batch'
import { IN_ITALIAN } from './probes'

/** Parts of a probe, in the order of its Italian words. */
export const PROBE_PARTS = ['article', 'noun', 'adjective', 'verb'] as const

export type ProbePart = (typeof PROBE_PARTS)[number]

/** Share of the probes, 0 to 1, in which each Italian word was foretold right, the right words before it. */
export type RightWords = Readonly<Record<ProbePart, number>>

/** What comes out right of `logits`, (rows · length) × vocabulary, of a batch of probes. */
export function rightWords(logits: ArrayLike<number>, { target }: Pick<Batch, 'target'>, vocabulary: number): RightWords {
  const { rows, length, ids } = target
  const share = (place: number) => {
    let right = 0
    for (let row = 0; row < rows; row++) {
      const at = row * length + place
      if (likeliest(logits, at * vocabulary, vocabulary) === ids[at]) right += 1
    }
    return right / rows
  }
  return { article: share(IN_ITALIAN.article), noun: share(IN_ITALIAN.noun), adjective: share(IN_ITALIAN.adjective), verb: share(IN_ITALIAN.verb) }
}

function likeliest(logits: ArrayLike<number>, from: number, count: number): number {
  let best = 0
  for (let word = 1; word < count; word++) if (logits[from + word]! > logits[from + best]!) best = word
  return best
}
