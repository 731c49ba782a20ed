import type { Run, Tensor } from '../runner'
import { nextWord } from './next-word'

type Inputs = 'X' | 'M' | 'WQ' | 'WK' | 'WV' | 'WU' | 'mask' | 'G' | 'targets'

/** Equation (1) on every head at once; asked for, its gradients written out and the next-word loss. */
export const attention: Run<Inputs, 'heads' | 'backward' | 'learn' | 'eta' | 'steps'> = (tf, x, size) => {
  const width = x.WQ.shape[1]! / size.heads
  const split = (wide: Tensor) => tf.transpose(tf.reshape(wide, [-1, size.heads, width]), [1, 0, 2])
  const join = (heads: Tensor) => tf.reshape(tf.transpose(heads, [1, 0, 2]), [-1, size.heads * width])
  const root = Math.sqrt(width)

  // Keys and values come from M: the same rows as X, or the encoder's. Q, K, V → QKᵀ → /√d_k → mask → softmax → ·V
  const Q = split(tf.matMul(x.X, x.WQ))
  const K = split(tf.matMul(x.M, x.WK))
  const V = split(tf.matMul(x.M, x.WV))
  const scores = tf.matMul(Q, K, false, true)
  const scaled = tf.div(scores, root)
  const masked = tf.add(scaled, x.mask)
  const weights = tf.softmax(masked)
  const output = tf.matMul(weights, V)

  const backward = () => {
    const G = split(x.G)
    const dV = tf.matMul(weights, G, true, false)
    const dWeights = tf.matMul(G, V, false, true)
    const share = tf.sum(tf.mul(dWeights, weights), -1, true)
    const dScaled = tf.mul(weights, tf.sub(dWeights, share))
    const dQ = tf.div(tf.matMul(dScaled, K), root)
    const dK = tf.div(tf.matMul(dScaled, Q, true, false), root)
    const toWeights = (input: Tensor, heads: Tensor) => tf.matMul(input, join(heads), true, false)
    return { dV, dWeights, dScaled, dQ, dK, dWQ: toWeights(x.X, dQ), dWK: toWeights(x.M, dK), dWV: toWeights(x.M, dV) }
  }
  return {
    Q, K, V, scores, scaled, masked, weights, output,
    ...(size.backward ? backward() : {}),
    ...(size.learn ? nextWord(tf, x, size) : {}),
  }
}
