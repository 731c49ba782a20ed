import type { Run, Tensor } from '../runner'

/** q·k for random rows of several widths: their mean square and variance; the gradients of one of them. */
export const dotVariance: Run<string, 'width' | 'upstream'> = (tf, x, size) => {
  const widths = [4, 16, 64, 256, 512]
  const dots = widths.map((d) => tf.sum(tf.mul(x[`q${d}`]!, x[`k${d}`]!), -1))
  const spread = (values: Tensor) => tf.mean(tf.mul(values, values))
  const variance = (values: Tensor) => spread(tf.sub(values, tf.mean(values)))
  const named: Record<string, Tensor> = { spreads: tf.stack(dots.map(spread)), variances: tf.stack(dots.map(variance)) }
  widths.forEach((d, i) => (named[`dots${d}`] = dots[i]!))

  // The first q and k at the width on show: the gradient of each is the other
  const first = (name: string) => tf.slice(x[`${name}${size.width}`]!, [0, 0], [1, -1])
  const [q, k] = [first('q'), first('k')]
  return { ...named, q, k, dq: tf.mul(k, size.upstream), dk: tf.mul(q, size.upstream) }
}
