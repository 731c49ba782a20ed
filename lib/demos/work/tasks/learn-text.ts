import { learnPairs, type LearntPairs } from '@/lib/domain/tokens/learn-pairs'

/** Learns the merges of a text, at most so many. */
export function learnText({ text, most }: { readonly text: string; readonly most: number }): LearntPairs {
  return learnPairs(text, most)
}
