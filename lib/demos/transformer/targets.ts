import { PAD } from '@/lib/domain/transformer/settings'
import type { Tensor, Tf } from '../runner'

/**
 * Right words as rows of probabilities with label smoothing (5.4): 1 − ε on the word, ε spread over the
 * others. Padding is not counted. @throws RangeError when nothing is.
 */
export function smoothedTargets(tf: Tf, ids: Int32Array, vocabulary: number, smoothing: number): { rows: Tensor; counted: Tensor; count: number } {
  const counted = Float32Array.from(ids, (id) => (id === PAD ? 0 : 1))
  const count = counted.reduce((sum, one) => sum + one, 0)
  if (count === 0) throw new RangeError('The batch has no target word')
  const rest = smoothing / (vocabulary - 1)
  const rows = tf.add(tf.mul(tf.oneHot(tf.tensor1d(ids, 'int32'), vocabulary), 1 - smoothing - rest), rest)
  return { rows, counted: tf.tensor2d(counted, [ids.length, 1]), count }
}
