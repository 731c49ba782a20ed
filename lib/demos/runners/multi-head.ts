import type { Run, Tensor } from '../runner'

/** All heads in one batched product; joined and projected, as a sum of their shares, and backwards. */
export const multiHead: Run<'X' | 'M' | 'mask' | 'WQ' | 'WK' | 'WV' | 'WO' | 'G', 'heads'> = (tf, x, size) => {
  const d = x.X.shape[1]!
  const width = d / size.heads
  const split = (wide: Tensor) => tf.transpose(tf.reshape(wide, [-1, size.heads, width]), [1, 0, 2])
  const join = (heads: Tensor) => tf.reshape(tf.transpose(heads, [1, 0, 2]), [-1, d])

  // Keys and values come from M: the same rows as X, or the encoder's
  const [Q, K, V] = [split(tf.matMul(x.X, x.WQ)), split(tf.matMul(x.M, x.WK)), split(tf.matMul(x.M, x.WV))]
  const masked = tf.add(tf.div(tf.matMul(Q, K, false, true), Math.sqrt(width)), x.mask)
  const weights = tf.softmax(masked)
  const heads = tf.matMul(weights, V)
  const concat = join(heads)
  const output = tf.matMul(concat, x.WO)

  // The same, each head with its own block of rows of W^O
  const shares = tf.matMul(heads, tf.reshape(x.WO, [size.heads, width, d]))
  const sum = tf.sum(shares, 0)

  // Backwards: each head gets its own columns of G·W^Oᵀ
  const dWO = tf.matMul(concat, x.G, true, false)
  const dConcat = tf.matMul(x.G, x.WO, false, true)
  const G = split(dConcat)
  const dWeights = tf.matMul(G, V, false, true)
  const dScores = tf.div(tf.mul(weights, tf.sub(dWeights, tf.sum(tf.mul(dWeights, weights), -1, true))), Math.sqrt(width))
  const toWeights = (input: Tensor, gradient: Tensor) => tf.matMul(input, join(gradient), true, false)
  const dWQ = toWeights(x.X, tf.matMul(dScores, K))
  const dWK = toWeights(x.M, tf.matMul(dScores, Q, true, false))
  const dWV = toWeights(x.M, tf.matMul(weights, G, true, false))
  return { masked, weights, heads, concat, output, shares, sum, dWO, dConcat, dWQ, dWK, dWV }
}
