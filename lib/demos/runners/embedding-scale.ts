import type { Run, Tensor } from '../runner'

/** √d_model · E + PE, and the mean square of each. */
export const embeddingScale: Run<'E' | 'PE', 'd'> = (tf, x, size) => {
  const scaled = tf.mul(x.E, Math.sqrt(size.d))
  const power = (values: Tensor) => tf.mean(tf.mul(values, values))
  return { scaled, total: tf.add(scaled, x.PE), powers: tf.stack([power(x.E), power(scaled), power(x.PE)]) }
}
