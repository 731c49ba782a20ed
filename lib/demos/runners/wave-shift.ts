import type { Run } from '../runner'

/** Rows of positions turned by one matrix, and their products with the rows k places on. */
export const waveShift: Run<'PE' | 'shifted' | 'M'> = (tf, x) => {
  const moved = tf.matMul(x.PE, x.M)
  const products = tf.sum(tf.mul(x.PE, x.shifted), 1, true)
  return { moved, products }
}
