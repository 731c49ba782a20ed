import type { Run } from '../runner'

/** Sines in even coordinates, cosines in odd ones. Angles arrive brought back to one turn. */
export const positionalWaves: Run<'angles', 'count' | 'd'> = (tf, x, size) => {
  const pairs = tf.stack([tf.sin(x.angles), tf.cos(x.angles)], 2)
  const PE = tf.reshape(pairs, [size.count, size.d])
  const norms = tf.sum(tf.mul(PE, PE), 1, true)
  return { PE, norms }
}
