import type { Run, Tensor } from '../runner'

/** All heads in one batched product; joined and projected, as a sum of their shares, and backwards. */
export const multiHead: Run<'X' | 'WQ' | 'WK' | 'WV' | 'WO' | 'G', 'heads'> = (tf, x, size) => {
  const [n, d] = [x.X.shape[0]!, x.X.shape[1]!]
  const width = d / size.heads
  const split = (wide: Tensor) => tf.transpose(tf.reshape(wide, [n, size.heads, width]), [1, 0, 2])
  const join = (heads: Tensor) => tf.reshape(tf.transpose(heads, [1, 0, 2]), [n, d])

  const [Q, K, V] = [split(tf.matMul(x.X, x.WQ)), split(tf.matMul(x.X, x.WK)), split(tf.matMul(x.X, x.WV))]
  const weights = tf.softmax(tf.div(tf.matMul(Q, K, false, true), Math.sqrt(width)))
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
  const toWeights = (gradient: Tensor) => tf.matMul(x.X, join(gradient), true, false)
  const dWQ = toWeights(tf.matMul(dScores, K))
  const dWK = toWeights(tf.matMul(dScores, Q, true, false))
  const dWV = toWeights(tf.matMul(weights, G, true, false))
  return { weights, heads, concat, output, shares, sum, dWO, dConcat, dWQ, dWK, dWV }
}
