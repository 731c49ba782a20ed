import type { Bilingual } from '../locale'
import type { Random } from '../maths/random'
import { END } from '../transformer/settings'

export const TASK_IDS = ['copy', 'reverse', 'palindromes', 'brackets', 'dates', 'sentences'] as const

export type TaskId = (typeof TASK_IDS)[number]

/** One sentence for the encoder and the one that the decoder must write, in words, without special signs. */
export interface Example {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** How the signs that are not words are written, in the order of their ids: PAD, START, END. */
export const SIGNS = ['·', '▸', '■'] as const

/** Something to learn: where its examples come from, and what counts as right. */
export interface Task {
  readonly id: TaskId
  readonly title: Bilingual
  /** What is read and what must be written. */
  readonly asks: Bilingual
  /** Why it is interesting, in one sentence. */
  readonly why: Bilingual
  /** What counts as right when it is measured, in a sentence or two. */
  readonly counts: Bilingual
  /** Every word of source and target, signs left out. */
  readonly words: readonly string[]
  /** Bounds of the examples drawn, in words. */
  readonly longest: { readonly source: number; readonly target: number }
  /** How a reader's own input is cut into words. */
  readonly cut: (text: string) => readonly string[]
  /** How words are put together for reading. */
  readonly join: (words: readonly string[]) => string
  readonly draw: (random: Random) => Example
  /** The right target for a source, or null where the source is none of this task. */
  readonly answer: (source: readonly string[]) => readonly string[] | null
  /**
   * Whether `word` (a word, or the sign of the end) is right after the first `at` words of the target.
   * Most tasks know one right word only.
   */
  readonly admits: (example: Example, at: number, word: string) => boolean
  /** The same example with another custom, learnt afterwards by fine-tuning. */
  readonly retold: (example: Example) => Example
  readonly retoldTitle: Bilingual
}

/** The one right word: the target's own, or the sign of the end behind it. */
export function isTheOne(example: Example, at: number, word: string): boolean {
  return word === (example.target[at] ?? SIGNS[END])
}

/** A whole number from `from` to `to`, both included. */
export function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random.uniform() * (to - from + 1))
}

/** One of several, each with the same chance. @throws RangeError when there is none. */
export function oneOf<T>(random: Random, several: readonly T[]): T {
  if (several.length === 0) throw new RangeError('Nothing to choose from')
  return several[between(random, 0, several.length - 1)]!
}
