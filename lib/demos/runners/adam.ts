import type { Run, Tensor } from '../runner'

/** Adam on ½(a·x² + b·y²): the point, the loss, its gradient and the two running means after every step. */
export const adam: Run<'start' | 'slopes', 'beta1' | 'beta2' | 'epsilon' | 'eta' | 'steps' | 'upstream'> = (tf, x, size) => {
  const mix = (old: Tensor, fresh: Tensor, beta: number) => tf.add(tf.mul(old, beta), tf.mul(fresh, 1 - beta))
  const gradientAt = (points: Tensor) => tf.mul(tf.mul(x.slopes, points), size.upstream)
  let point = x.start
  let m: Tensor = tf.zerosLike(point)
  let v: Tensor = tf.zerosLike(point)
  const [points, firsts, seconds] = [[point], [m], [v]]
  for (let step = 1; step <= size.steps; step++) {
    const gradient = gradientAt(point)
    m = mix(m, gradient, size.beta1)
    v = mix(v, tf.mul(gradient, gradient), size.beta2)
    const mHat = tf.div(m, 1 - size.beta1 ** step)
    const vHat = tf.div(v, 1 - size.beta2 ** step)
    point = tf.sub(point, tf.div(tf.mul(mHat, size.eta), tf.add(tf.sqrt(vHat), size.epsilon)))
    points.push(point)
    firsts.push(m)
    seconds.push(v)
  }
  const path = tf.stack(points)
  const losses = tf.mul(tf.sum(tf.mul(x.slopes, tf.mul(path, path)), 1), 0.5)
  return { path, losses, first: tf.stack(firsts), second: tf.stack(seconds), gradients: gradientAt(path) }
}
