import type { Run, Tensor } from '../runner'

/** Masked attention on a sentence and on the same with one word changed; the backward pass of the former. */
export const futureMask: Run<'X' | 'Y' | 'WQ' | 'WK' | 'WV' | 'mask' | 'G'> = (tf, x) => {
  const root = Math.sqrt(x.WQ.shape[1]!)
  const attend = (input: Tensor) => {
    const [Q, K, V] = [tf.matMul(input, x.WQ), tf.matMul(input, x.WK), tf.matMul(input, x.WV)]
    const scaled = tf.div(tf.matMul(Q, K, false, true), root)
    const masked = tf.add(scaled, x.mask)
    const weights = tf.softmax(masked)
    return { Q, K, V, scaled, masked, weights, output: tf.matMul(weights, V) }
  }
  const { Q, K, V, scaled, masked, weights, output } = attend(x.X)
  const changedOutput = attend(x.Y).output
  const change = tf.max(tf.abs(tf.sub(output, changedOutput)), -1, true)

  const dV = tf.matMul(weights, x.G, true, false)
  const dWeights = tf.matMul(x.G, V, false, true)
  const share = tf.sum(tf.mul(dWeights, weights), -1, true)
  const dScaled = tf.mul(weights, tf.sub(dWeights, share))
  const dQ = tf.div(tf.matMul(dScaled, K), root)
  const dK = tf.div(tf.matMul(dScaled, Q, true, false), root)
  return { Q, K, V, scaled, masked, weights, output, changedOutput, change, dV, dWeights, dScaled, dQ, dK }
}
