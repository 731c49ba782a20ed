import { PAD } from '@/lib/domain/transformer/settings'
import type { Tensor, Tensor1D, Tf } from '../runner'

/** The right words of a batch for label smoothing (5.4): 1 − ε on the word, ε spread over the others. */
export interface Targets {
  /** Where each right word's score stands in the rows of scores laid end to end. */
  readonly places: Tensor1D
  /** n × 1 of ones, and zeros for padding, which is not counted. */
  readonly counted: Tensor
  readonly count: number
  readonly smoothing: number
  /** What each other word gets. */
  readonly rest: number
}

/** @throws RangeError when the batch has nothing but padding. */
export function targetsOf(tf: Tf, ids: Int32Array, vocabulary: number, smoothing: number): Targets {
  const counted = Float32Array.from(ids, (id) => (id === PAD ? 0 : 1))
  const count = counted.reduce((sum, one) => sum + one, 0)
  if (count === 0) throw new RangeError('The batch has no target word')
  return {
    places: tf.tensor1d(ids.map((id, i) => i * vocabulary + id), 'int32'),
    counted: tf.tensor2d(counted, [ids.length, 1]),
    count, smoothing,
    rest: smoothing / (vocabulary - 1),
  }
}
