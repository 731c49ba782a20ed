import type { Run, Tensor } from '../runner'

/** All heads in one batched product; joined and projected, and as a sum of their shares. */
export const multiHead: Run<'X' | 'WQ' | 'WK' | 'WV' | 'WO' | 'G', 'heads'> = (tf, x, size) => {
  const [n, d] = [x.X.shape[0]!, x.X.shape[1]!]
  const width = d / size.heads
  const split = (W: Tensor) => tf.transpose(tf.reshape(tf.matMul(x.X, W), [n, size.heads, width]), [1, 0, 2])

  const [Q, K, V] = [split(x.WQ), split(x.WK), split(x.WV)]
  const weights = tf.softmax(tf.div(tf.matMul(Q, K, false, true), Math.sqrt(width)))
  const heads = tf.matMul(weights, V)
  const concat = tf.reshape(tf.transpose(heads, [1, 0, 2]), [n, d])
  const output = tf.matMul(concat, x.WO)

  // The same, each head with its own block of rows of W^O
  const shares = tf.matMul(heads, tf.reshape(x.WO, [size.heads, width, d]))
  const sum = tf.sum(shares, 0)

  const dWO = tf.matMul(concat, x.G, true, false)
  const dConcat = tf.matMul(x.G, x.WO, false, true)
  return { weights, heads, concat, output, shares, sum, dWO, dConcat }
}
