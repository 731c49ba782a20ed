import type { Run, Tensor } from '../runner'

/**
 * Cross-entropy against a smoothed target, its floor, and its gradient, p − q times the
 * upstream one. Tens of thousands of
 * words are laid out in rows of 256 and summed in two rounds: one long float32 sum would lose digits.
 */
export const labelSmoothing: Run<'logits' | 'target', 'V' | 'upstream'> = (tf, x, size) => {
  const rows = Math.ceil(size.V / 256)
  const grid = (values: Tensor, filler: number) =>
    tf.reshape(tf.pad(tf.reshape(values, [size.V]), [[0, rows * 256 - size.V]], filler), [rows, 256])
  const total = (values: Tensor) => tf.sum(tf.sum(values, 1))
  const logits = grid(x.logits, -1e9)
  const q = grid(x.target, 0)

  const shifted = tf.sub(logits, tf.max(logits))
  const sum = total(tf.exp(shifted))
  const p = tf.div(tf.exp(shifted), sum)
  const loss = tf.neg(total(tf.mul(q, tf.sub(shifted, tf.log(sum)))))
  // 0 · ln 0 counts as 0: the logarithm is taken of 1 there
  const safe = tf.where(tf.greater(q, 0), q, tf.onesLike(q))
  const floor = tf.neg(total(tf.mul(q, tf.log(safe))))

  const flat = (values: Tensor, count: number) => tf.slice(tf.reshape(values, [rows * 256]), [0], [count])
  return {
    loss: tf.reshape(loss, [1]),
    floor: tf.reshape(floor, [1]),
    p: tf.reshape(flat(p, size.V), [1, size.V]),
    gradient: tf.reshape(flat(tf.mul(tf.sub(p, q), size.upstream), size.V), [1, size.V]),
  }
}
