import type { Tensor, Tf } from '../runner'

/**
 * Equation (1) without a mask, all n² scores at once; each table is let go as soon as it has served. Keys
 * are transposed apart: a product that transposes as it goes is ten times slower on wasm.
 */
export function plainAttention(tf: Tf, Q: Tensor, K: Tensor, V: Tensor): Tensor {
  return tf.tidy(() => {
    const scaled = tf.tidy(() => tf.mul(tf.matMul(Q, tf.transpose(K)), 1 / Math.sqrt(Q.shape[1]!)))
    const weights = tf.softmax(scaled)
    scaled.dispose()
    return tf.matMul(weights, V)
  })
}

/**
 * The same, tile by tile: for each block of queries, blocks of keys pass by, and of their scores only the
 * greatest, the sum and the weighted values are kept.
 */
export function tiledTensors(tf: Tf, Q: Tensor, K: Tensor, V: Tensor, block: number): Tensor {
  const n = Q.shape[0]!
  const rows = (tensor: Tensor, from: number) => tf.slice(tensor, [from, 0], [Math.min(block, tensor.shape[0]! - from), tensor.shape[1]!])
  return tf.tidy(() => {
    const blocks: Tensor[] = []
    for (let from = 0; from < n; from += block) blocks.push(tf.tidy(() => oneBlock(tf, rows(Q, from), K, V, block, rows)))
    return tf.concat(blocks, 0)
  })
}

interface Standing {
  readonly top: Tensor
  readonly total: Tensor
  readonly output: Tensor
}

function oneBlock(tf: Tf, q: Tensor, K: Tensor, V: Tensor, block: number, rows: (tensor: Tensor, from: number) => Tensor): Tensor {
  const factor = 1 / Math.sqrt(q.shape[1]!)
  let standing: Standing | null = null
  for (let from = 0; from < K.shape[0]!; from += block) {
    const before: Standing | null = standing
    standing = tf.tidy(() => {
      const scores = tf.mul(tf.matMul(q, tf.transpose(rows(K, from))), factor)
      const best = tf.max(scores, 1, true)
      const top = before ? tf.maximum(before.top, best) : best
      const weights = tf.exp(tf.sub(scores, top))
      const sum = tf.sum(weights, 1, true)
      const mixed = tf.matMul(weights, rows(V, from))
      if (!before) return { top, total: sum, output: mixed }
      const shrink = tf.exp(tf.sub(before.top, top))
      return { top, total: tf.add(tf.mul(before.total, shrink), sum), output: tf.add(tf.mul(before.output, shrink), mixed) }
    }) as unknown as Standing
    if (before) tf.dispose([before.top, before.total, before.output])
  }
  return tf.div(standing!.output, standing!.total)
}
