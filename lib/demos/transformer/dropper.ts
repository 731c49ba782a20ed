import { hashText, seededRandom } from '@/lib/domain/maths/random'
import type { Tensor, Tf } from '../runner'

/**
 * Residual dropout (5.4) for one step: each call throws away a share `rate` of the numbers and enlarges
 * the rest. Which ones depends on seed, step and order of calls, not on the backend.
 */
export function dropper(tf: Tf, rate: number, seed: number, step: number): (x: Tensor) => Tensor {
  const { integer } = seededRandom(hashText(`${seed}/dropout/${step}`))
  const threshold = Math.round(rate * 0x10000)
  const scale = 0x10000 / (0x10000 - threshold)
  return (x) => {
    const mask = new Float32Array(x.size)
    for (let i = 0; i < mask.length; i += 2) {
      // One draw decides two places, sixteen bits each.
      const bits = integer()
      mask[i] = (bits & 0xffff) < threshold ? 0 : scale
      if (i + 1 < mask.length) mask[i + 1] = bits >>> 16 < threshold ? 0 : scale
    }
    return tf.mul(x, tf.tensor(mask, x.shape))
  }
}
