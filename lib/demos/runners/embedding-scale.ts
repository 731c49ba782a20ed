import type { Run, Tensor } from '../runner'

/** √d_model · E + PE, the mean square of each, and the gradients of the embeddings. */
export const embeddingScale: Run<'E' | 'PE' | 'places' | 'G', 'd'> = (tf, x, size) => {
  const root = Math.sqrt(size.d)
  const scaled = tf.mul(x.E, root)
  const power = (values: Tensor) => tf.mean(tf.mul(values, values))

  // The factor works backwards too; a word that comes again gets the sum of its places' gradients
  const dE = tf.mul(x.G, root)
  const dTable = tf.matMul(x.places, dE, true, false)
  return { scaled, total: tf.add(scaled, x.PE), powers: tf.stack([power(x.E), power(scaled), power(x.PE)]), dE, dTable }
}
