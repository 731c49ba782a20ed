import type { Tensor, Tensor1D, Tf } from '../runner'
import type { Targets } from './targets'

/**
 * Operations whose gradient tfjs lacks on some backend (wasm has neither `Step` nor `UnsortedSegmentSum`)
 * or makes of many small steps. Each is one step of the tape with its backward pass written out; finite
 * differences check them.
 */
export function kernelsOf(tf: Tf) {
  type Two = ReturnType<typeof tf.tensor2d>
  /** Whatever the backward pass needs is handed to the tape: tfjs disposes of all else after the forward pass. */
  const keep = (save: unknown, tensors: unknown[]) => (save as (tensors: unknown[]) => void)(tensors)

  /** Rows of a table by id; backward each row's gradient is added where its word stands. */
  const lookUp = (table: Tensor, ids: Tensor): Tensor =>
    tf.customGrad((table, save) => {
      keep(save, [ids])
      const { shape } = table as Two
      return {
        value: tf.gather(table as Two, ids),
        gradFunc: (dy: Tensor, [ids]: Tensor[]) => tf.scatterND(tf.reshape(ids!, [-1, 1]), dy, shape),
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
   * Mean cross-entropy with label smoothing (5.4) of rows of logits, over the rows that count. The table is
   * as wide as the vocabulary: of all the passes over it that the formulas suggest, only those without which
   * neither the loss nor p − q can be had are made.
   */
  const smoothedCrossEntropy = (logits: Tensor, { places, counted, count, smoothing, rest }: Targets): Tensor =>
    tf.customGrad((logits, save) => {
      const z = logits as Two
      const p = tf.softmax(z)
      keep(save, [p, places, counted])
      // ln Σ e^z = max z − ln max p: the greatest probability is never 0, whatever the others are.
      const total = tf.sub(tf.max(z, 1), tf.log(tf.max(p, 1)))
      const right = tf.gather(tf.reshape(z, [-1]), places)
      const others = tf.sum(z, 1)
      const losses = tf.sub(total, tf.add(tf.mul(right, 1 - smoothing - rest), tf.mul(others, rest)))
      const { shape } = z
      return {
        value: tf.div(tf.sum(tf.mul(losses, tf.reshape(counted, [-1]))), count) as Tensor,
        gradFunc: (dy: Tensor, [p, places, counted]: Tensor[]) => {
          // p − q: the rest is taken off everywhere, and the right words' places are then written anew.
          const share = tf.mul(counted!, tf.div(dy, count))
          const flat = (x: Tensor) => tf.reshape(x, [-1])
          const right = tf.mul(tf.sub(tf.gather(flat(p!), places as Tensor1D), 1 - smoothing), flat(share))
          const wide = tf.mul(tf.sub(p!, rest), share)
          return tf.reshape(tf.tensorScatterUpdate(flat(wide), tf.reshape(places!, [-1, 1]), right), shape)
        },
      }
    })(logits)

  return { lookUp, relu, normalise, smoothedCrossEntropy }
}

export type Kernels = ReturnType<typeof kernelsOf>
