import type { Variable } from '@tensorflow/tfjs-core'
import type { AdamConstants } from '@/lib/domain/maths/adam'
import type { Tensor, Tf } from '../runner'

/** Running means of each parameter's gradient and of its square (5.3). */
export type AdamMoments = Map<string, { readonly first: Variable; readonly second: Variable }>

/** One step of Adam on one parameter; `step` is counted from 1. */
export function adamUpdate(
  tf: Tf,
  moments: AdamMoments,
  variable: Variable,
  gradient: Tensor,
  name: string,
  step: number,
  rate: number,
  { beta1, beta2, epsilon }: AdamConstants,
): void {
  tf.tidy(() => {
    if (!moments.has(name)) {
      moments.set(name, { first: tf.variable(tf.zerosLike(variable), false), second: tf.variable(tf.zerosLike(variable), false) })
    }
    const { first, second } = moments.get(name)!
    first.assign(tf.add(tf.mul(first, beta1), tf.mul(gradient, 1 - beta1)))
    second.assign(tf.add(tf.mul(second, beta2), tf.mul(tf.square(gradient), 1 - beta2)))
    // Both corrections for the start from zero, and the rate, gathered into the divisor. Laying all parameters
    // end to end for one update was tried: wasm copies the whole of a tensor for every slice, and it took longer.
    const factor = rate / (1 - beta1 ** step)
    const spread = tf.add(tf.mul(tf.sqrt(second), 1 / (factor * Math.sqrt(1 - beta2 ** step))), epsilon / factor)
    variable.assign(tf.sub(variable, tf.div(first, spread)))
  })
}
