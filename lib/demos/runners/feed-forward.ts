import type { Run, Tensor, Tensor3D } from '../runner'

/** Equation (2), the same as two convolutions of width 1, and its gradients. */
export const feedForward: Run<'X' | 'W1' | 'b1' | 'W2' | 'b2' | 'G'> = (tf, x) => {
  const inner = tf.add(tf.matMul(x.X, x.W1), x.b1)
  const active = tf.relu(inner)
  const output = tf.add(tf.matMul(active, x.W2), x.b2)

  const filter = (W: Tensor): Tensor3D => tf.reshape(W, [1, W.shape[0]!, W.shape[1]!])
  const slide = (input: Tensor3D, W: Tensor, b: Tensor): Tensor3D => tf.add(tf.conv1d(input, filter(W), 1, 'same'), b)
  const sequence: Tensor3D = tf.reshape(x.X, [1, x.X.shape[0]!, x.X.shape[1]!])
  const convolved = tf.squeeze(slide(tf.relu(slide(sequence, x.W1, x.b1)), x.W2, x.b2), [0])

  const open = tf.cast(tf.greater(inner, 0), 'float32')
  const dInner = tf.mul(tf.matMul(x.G, x.W2, false, true), open)
  return {
    inner, active, output, convolved,
    dX: tf.matMul(dInner, x.W1, false, true),
    dW1: tf.matMul(x.X, dInner, true, false), db1: tf.sum(dInner, 0, true),
    dW2: tf.matMul(active, x.G, true, false), db2: tf.sum(x.G, 0, true),
  }
}
