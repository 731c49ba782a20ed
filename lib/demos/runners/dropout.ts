import type { Run, Tensor } from '../runner'

/** Inverted dropout with a mask that comes from outside, and its backward pass. */
export const dropout: Run<'x' | 'keep' | 'G', 'rate'> = (tf, x, size) => {
  const drop = (values: Tensor) => tf.div(tf.mul(values, x.keep), 1 - size.rate)
  const y = drop(x.x)
  const both = [x.x, y]
  // Row by row, then over rows: one long float32 sum would lose digits
  const mean = (values: Tensor) => tf.mean(tf.mean(values, 1))
  const variance = (values: Tensor) => {
    const centred = tf.sub(values, mean(values))
    return mean(tf.mul(centred, centred))
  }
  return {
    y,
    means: tf.stack(both.map(mean)),
    variances: tf.stack(both.map(variance)),
    kept: tf.reshape(mean(x.keep), [1]),
    dx: drop(x.G),
  }
}
