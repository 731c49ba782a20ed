import type { Run, Tensor } from '../runner'

/**
 * Sines in even coordinates, cosines in odd ones. Angles arrive brought back to one turn. A graphics
 * card's own sine may err by 10⁻⁴: here it is Taylor's series on a quarter of the angle, doubled twice.
 */
export const positionalWaves: Run<'angles', 'count' | 'd'> = (tf, x, size) => {
  const quarter = tf.div(x.angles, 4)
  const square = tf.mul(quarter, quarter)
  const series = (terms: number[]) => {
    let sum: Tensor = tf.zerosLike(square)
    for (const term of terms) sum = tf.add(tf.mul(sum, square), term)
    return sum
  }
  let sin: Tensor = tf.mul(quarter, series([1 / 362880, -1 / 5040, 1 / 120, -1 / 6, 1]))
  let cos: Tensor = series([-1 / 3628800, 1 / 40320, -1 / 720, 1 / 24, -1 / 2, 1])
  for (let doubled = 0; doubled < 2; doubled++) {
    const twice = tf.mul(tf.mul(sin, cos), 2)
    cos = tf.sub(1, tf.mul(tf.mul(sin, sin), 2))
    sin = twice
  }
  const PE = tf.reshape(tf.stack([sin, cos], 2), [size.count, size.d])
  const norms = tf.sum(tf.mul(PE, PE), 1, true)
  return { PE, norms }
}
