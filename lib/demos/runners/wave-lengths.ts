import type { Run } from '../runner'

/** λ_i = 2π · 10000^(2i/d), through e^(i · 2 ln 10000 / d). */
export const waveLengths: Run<'pairs', 'd'> = (tf, x, size) => {
  const growth = tf.exp(tf.mul(x.pairs, (2 * Math.log(10000)) / size.d))
  return { wavelengths: tf.mul(growth, 2 * Math.PI) }
}
