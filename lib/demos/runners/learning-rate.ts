import type { Run } from '../runner'

/** Equation (3) at many steps at once. */
export const learningRate: Run<'steps', 'd' | 'warmup'> = (tf, x, size) => {
  const fall = tf.rsqrt(x.steps)
  const rise = tf.mul(x.steps, size.warmup ** -1.5)
  return { rates: tf.mul(tf.minimum(fall, rise), size.d ** -0.5) }
}
