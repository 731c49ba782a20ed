import type { Run } from '../runner'

/** Rows of positions turned by one matrix, their products with the rows k places on, and the way back. */
export const waveShift: Run<'PE' | 'shifted' | 'M' | 'G'> = (tf, x) => {
  const moved = tf.matMul(x.PE, x.M)
  const products = tf.sum(tf.mul(x.PE, x.shifted), 1, true)
  // The transpose of a rotation turns back
  const dPE = tf.matMul(x.G, x.M, false, true)
  return { moved, products, dPE }
}
