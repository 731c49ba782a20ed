import { END, PAD, START } from './settings'

/** A source sentence and its target as ids of words, without START, END or padding. */
export interface Pair {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** Sentences of unequal length as one block of numbers, padded to the longest; ids row by row. */
export interface PaddedIds {
  readonly rows: number
  readonly length: number
  readonly ids: Int32Array
}

/** What one training step sees. `input` is `target` shifted right by one place (3.1). */
export interface Batch {
  readonly source: PaddedIds
  readonly input: PaddedIds
  readonly target: PaddedIds
}

/** Pads sequences to the longest, or to `length`. @throws RangeError for no sequence at all, or an empty one. */
export function padded(sequences: readonly (readonly number[])[], length?: number): PaddedIds {
  const longest = sequences.reduce((most, sequence) => Math.max(most, sequence.length), length ?? 0)
  if (sequences.some((sequence) => sequence.length === 0) || longest === 0) throw new RangeError('A sequence is empty')
  const ids = new Int32Array(sequences.length * longest).fill(PAD)
  sequences.forEach((sequence, i) => ids.set(sequence, i * longest))
  return { rows: sequences.length, length: longest, ids }
}

/** A source sentence as the encoder reads it. */
export const sourceIds = (sentences: readonly (readonly number[])[]): PaddedIds =>
  padded(sentences.map((sentence) => [...sentence, END]))

export function makeBatch(pairs: readonly Pair[]): Batch {
  return {
    source: sourceIds(pairs.map(({ source }) => source)),
    input: padded(pairs.map(({ target }) => [START, ...target])),
    target: padded(pairs.map(({ target }) => [...target, END])),
  }
}
