import type { Run, Tensor } from '../runner'

type Inputs = 'X' | 'W1' | 'W2' | 'gain' | 'bias' | 'G'

/** LayerNorm(x + Sublayer(x)), the same with the norm first, and the backward pass of the former. */
export const addAndNorm: Run<Inputs, 'epsilon'> = (tf, x, size) => {
  const average = (values: Tensor) => tf.mean(values, -1, true)
  const sublayerOf = (input: Tensor) => tf.matMul(tf.relu(tf.matMul(input, x.W1)), x.W2)
  const measure = (values: Tensor) => {
    const mean = average(values)
    const centred = tf.sub(values, mean)
    return { mean, centred, variance: average(tf.mul(centred, centred)) }
  }
  const normalise = (values: Tensor) => {
    const { centred, variance } = measure(values)
    return tf.div(centred, tf.sqrt(tf.add(variance, size.epsilon)))
  }
  const withGain = (values: Tensor) => tf.add(tf.mul(values, x.gain), x.bias)

  const sublayer = sublayerOf(x.X)
  const sum = tf.add(x.X, sublayer)
  const { mean, variance } = measure(sum)
  const normalised = normalise(sum)
  const output = withGain(normalised)

  const preNorm = tf.add(x.X, sublayerOf(withGain(normalise(x.X))))
  const pre = measure(preNorm)

  const g = tf.mul(x.G, x.gain)
  const inner = tf.sub(tf.sub(g, average(g)), tf.mul(normalised, average(tf.mul(g, normalised))))
  const dSum = tf.div(inner, tf.sqrt(tf.add(variance, size.epsilon)))
  const dGain = tf.sum(tf.mul(x.G, normalised), 0, true)
  const dBias = tf.sum(x.G, 0, true)
  return { sublayer, sum, mean, variance, normalised, output, preNorm, preMean: pre.mean, preVariance: pre.variance, dSum, dGain, dBias }
}
