import type { Tensor, Tf } from '../runner'

/**
 * Operations whose gradient tfjs lacks on some backend (wasm has neither `Step` nor `UnsortedSegmentSum`)
 * or makes of many small steps. Each is one step of the tape with its backward pass written out; finite
 * differences check them.
 */
export function kernelsOf(tf: Tf) {
  type Two = ReturnType<typeof tf.tensor2d>
  /** Whatever the backward pass needs is handed to the tape: tfjs disposes of all else after the forward pass. */
  const keep = (save: unknown, tensors: unknown[]) => (save as (tensors: unknown[]) => void)(tensors)
  const transposed = (x: Tensor) => tf.transpose(x)

  /** Rows of a table by id; backward they are gathered by a product with the ids' one-hot rows. */
  const lookUp = (table: Tensor, ids: Tensor): Tensor =>
    tf.customGrad((table, save) => {
      keep(save, [ids])
      return {
        value: tf.gather(table as Two, ids),
        gradFunc: (dy: Tensor, [ids]: Tensor[]) => tf.matMul(transposed(tf.oneHot(ids!, (table as Two).shape[0])), dy),
      }
    })(table)

  const relu = (x: Tensor): Tensor =>
    tf.customGrad((x, save) => {
      const y = tf.relu(x as Tensor)
      keep(save, [y])
      return { value: y, gradFunc: (dy: Tensor, [y]: Tensor[]) => tf.mul(dy, tf.cast(tf.greater(y!, 0), 'float32')) }
    })(x)

  /** Rows of mean 0 and variance 1, before gain and bias. */
  const normalise = (x: Tensor, epsilon: number): Tensor =>
    tf.customGrad((x, save) => {
      const centred = tf.sub(x as Tensor, tf.mean(x as Tensor, -1, true))
      const inverse = tf.rsqrt(tf.add(tf.mean(tf.square(centred), -1, true), epsilon))
      const y = tf.mul(centred, inverse)
      keep(save, [y, inverse])
      return {
        value: y,
        gradFunc: (dy: Tensor, [y, inverse]: Tensor[]) => {
          const along = tf.mul(y!, tf.mean(tf.mul(dy, y!), -1, true))
          return tf.mul(tf.sub(tf.sub(dy, tf.mean(dy, -1, true)), along), inverse!)
        },
      }
    })(x)

  /**
   * Mean cross-entropy of rows of logits against rows of targets, over the rows that `counted`
   * (n × 1 of zeros and ones) leaves.
   */
  const crossEntropy = (logits: Tensor, targets: Tensor, counted: Tensor, count: number): Tensor =>
    tf.customGrad((logits, save) => {
      const logs = tf.logSoftmax(logits as Tensor)
      keep(save, [logs, targets, counted])
      const losses = tf.sum(tf.mul(tf.mul(logs, targets), counted), 1)
      return {
        value: tf.div(tf.neg(tf.sum(losses)), count) as Tensor,
        gradFunc: (dy: Tensor, [logs, targets, counted]: Tensor[]) =>
          tf.mul(tf.mul(tf.sub(tf.exp(logs!), targets!), counted!), tf.div(dy, count)),
      }
    })(logits)

  return { lookUp, relu, normalise, crossEntropy }
}

export type Kernels = ReturnType<typeof kernelsOf>
