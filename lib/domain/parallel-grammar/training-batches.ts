import { makeBatch, type Batch, type Pair } from '../transformer/batch'
import { hashText, seededRandom } from '../maths/random'
import { pairsOfShare } from './held-out'
import type { SentencePair } from './sentence-pair'
import { getWordId } from './vocabulary'

/** Batches that are drawn together and sorted by length, so that little of a batch is padding (5.1). */
const TOGETHER = 10

export const idsOf = ({ english, italian }: SentencePair): Pair => ({ source: english.map(getWordId), target: italian.map(getWordId) })

/**
 * The batch of each step, counted from 1: sentences of similar length, in an order that depends on the
 * seed only. Each group of batches has a generator of its own, so that training can resume anywhere.
 */
export function trainingBatches(seed: number, size: number): (step: number) => Batch {
  let kept: { group: number; batches: readonly Batch[] } | null = null
  return (step) => {
    const group = Math.floor((step - 1) / TOGETHER)
    if (kept?.group !== group) kept = { group, batches: drawGroup(hashText(`${seed}/batches/${group}`), size) }
    return kept.batches[(step - 1) % TOGETHER]!
  }
}

function drawGroup(seed: number, size: number): readonly Batch[] {
  const pairs: Pair[] = []
  for (const pair of pairsOfShare('training', seed)) if (pairs.push(idsOf(pair)) === size * TOGETHER) break
  pairs.sort((a, b) => a.source.length - b.source.length || a.target.length - b.target.length)
  const batches = Array.from({ length: TOGETHER }, (_, i) => makeBatch(pairs.slice(i * size, (i + 1) * size)))
  const { integer } = seededRandom(seed)
  for (let i = TOGETHER - 1; i > 0; i--) {
    const j = integer() % (i + 1)
    ;[batches[i], batches[j]] = [batches[j]!, batches[i]!]
  }
  return batches
}
