import type { Run, Tensor } from '../runner'

type Inputs = 'X' | 'WQ' | 'WK' | 'WV' | 'WU' | 'targets'

/** A masked head that guesses the next word: its loss, its gradients, and descent on all four matrices. */
export const nextWord: Run<Inputs, 'heads' | 'eta' | 'steps'> = (tf, x, size) => {
  const [n, width] = [x.X.shape[0]! - 1, x.WQ.shape[1]! / size.heads]
  const X = tf.slice(x.X, [0, 0], [n, -1])
  const first = (wide: Tensor) => tf.slice(wide, [0, 0], [-1, width])
  const future = tf.sub(tf.linalg.bandPart(tf.ones([n, n]), -1, 0), 1)
  const mask = tf.where(tf.less(future, 0), tf.fill([n, n], -Infinity), tf.zeros([n, n]))
  const truth = tf.oneHot(tf.cast(tf.reshape(x.targets, [n]), 'int32'), x.WU.shape[1]!)
  const root = Math.sqrt(width)

  const pass = (WQ: Tensor, WK: Tensor, WV: Tensor, WU: Tensor) => {
    const [Q, K, V] = [tf.matMul(X, WQ), tf.matMul(X, WK), tf.matMul(X, WV)]
    const weights = tf.softmax(tf.add(tf.div(tf.matMul(Q, K, false, true), root), mask))
    const output = tf.matMul(weights, V)
    const logits = tf.matMul(output, WU)
    const loss = tf.neg(tf.div(tf.sum(tf.mul(truth, tf.logSoftmax(logits))), n))

    const dLogits = tf.div(tf.sub(tf.softmax(logits), truth), n)
    const dOutput = tf.matMul(dLogits, WU, false, true)
    const dWeights = tf.matMul(dOutput, V, false, true)
    const dScaled = tf.mul(weights, tf.sub(dWeights, tf.sum(tf.mul(dWeights, weights), -1, true)))
    const to = (gradient: Tensor) => tf.matMul(X, gradient, true, false)
    const dWQ = to(tf.div(tf.matMul(dScaled, K), root))
    const dWK = to(tf.div(tf.matMul(dScaled, Q, true, false), root))
    const dWV = to(tf.matMul(weights, dOutput, true, false))
    return { loss, gradients: [dWQ, dWK, dWV, tf.matMul(output, dLogits, true, false)] }
  }

  let w: Tensor[] = [first(x.WQ), first(x.WK), first(x.WV), x.WU]
  const losses: Tensor[] = []
  const kept: Tensor[] = []
  for (let step = 0; step <= size.steps; step++) {
    const { loss, gradients } = pass(w[0]!, w[1]!, w[2]!, w[3]!)
    losses.push(loss)
    if (step === 0) kept.push(gradients[0]!, gradients[1]!)
    w = w.map((one, i) => tf.sub(one, tf.mul(gradients[i]!, size.eta)))
  }
  return { lossGradientWQ: kept[0]!, lossGradientWK: kept[1]!, losses: tf.stack(losses) }
}
