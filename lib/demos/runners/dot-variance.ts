import type { Run, Tensor } from '../runner'

/** q·k for random rows of several widths: their mean square and variance. */
export const dotVariance: Run = (tf, x) => {
  const widths = [4, 16, 64, 256, 512]
  const dots = widths.map((d) => tf.sum(tf.mul(x[`q${d}`]!, x[`k${d}`]!), -1))
  const spread = (values: Tensor) => tf.mean(tf.mul(values, values))
  const variance = (values: Tensor) => spread(tf.sub(values, tf.mean(values)))
  const named: Record<string, Tensor> = { spreads: tf.stack(dots.map(spread)), variances: tf.stack(dots.map(variance)) }
  widths.forEach((d, i) => (named[`dots${d}`] = dots[i]!))
  return named
}
