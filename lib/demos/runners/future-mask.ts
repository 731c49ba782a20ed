import type { Run, Tensor } from '../runner'

/** Masked attention on a sentence and on the same with one word changed. */
export const futureMask: Run<'X' | 'Y' | 'WQ' | 'WK' | 'WV' | 'mask'> = (tf, x) => {
  const attend = (input: Tensor) => {
    const [Q, K, V] = [tf.matMul(input, x.WQ), tf.matMul(input, x.WK), tf.matMul(input, x.WV)]
    const masked = tf.add(tf.div(tf.matMul(Q, K, false, true), Math.sqrt(x.WQ.shape[1]!)), x.mask)
    const weights = tf.softmax(masked)
    return { masked, weights, output: tf.matMul(weights, V) }
  }
  const { masked, weights, output } = attend(x.X)
  const changedOutput = attend(x.Y).output
  const change = tf.max(tf.abs(tf.sub(output, changedOutput)), -1, true)
  return { masked, weights, output, changedOutput, change }
}
