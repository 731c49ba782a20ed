import { at, tabulate, zeros, type Matrix } from './matrix'

/** Where one query stands after one block of keys. */
export interface TileStep {
  /** Keys of the block: from … to − 1. */
  readonly from: number
  readonly to: number
  /** Scaled scores of the block. */
  readonly scores: readonly number[]
  /** Greatest score met so far. */
  readonly top: number
  /** By how much what was summed before shrinks, because a greater score came: exp(old top − new top). */
  readonly factor: number
  /** Sum of exp(score − top) so far. */
  readonly total: number
  /** Weighted sum of the values so far, not yet divided by the total. */
  readonly output: Float64Array
}

/**
 * Equation (1) for one query, block by block of keys, never holding a whole row of scores: softmax "on
 * line" (Milakov and Gimelshein, 2018), as FlashAttention uses it (Dao and others, 2022).
 * @param q 1 × d_k  @param K n × d_k  @param V n × d_v
 * @throws RangeError when a block holds no key.
 */
export function tileSteps(q: Matrix, K: Matrix, V: Matrix, block: number): readonly TileStep[] {
  if (!Number.isInteger(block) || block < 1) throw new RangeError(`A block of ${block} keys`)
  const scale = 1 / Math.sqrt(q.cols)
  const steps: TileStep[] = []
  let [top, total] = [-Infinity, 0]
  let output = new Float64Array(V.cols)
  for (let from = 0; from < K.rows; from += block) {
    const to = Math.min(K.rows, from + block)
    const scores = Array.from({ length: to - from }, (_, j) => {
      let sum = 0
      for (let c = 0; c < q.cols; c++) sum += at(q, 0, c) * at(K, from + j, c)
      return sum * scale
    })
    const above = Math.max(top, ...scores)
    const factor = Math.exp(top - above)
    output = output.map((value) => value * factor)
    total *= factor
    for (const [j, score] of scores.entries()) {
      const weight = Math.exp(score - above)
      total += weight
      for (let c = 0; c < V.cols; c++) output[c]! += weight * at(V, from + j, c)
    }
    top = above
    steps.push({ from, to, scores, top, factor, total, output: output.slice() })
  }
  return steps
}

/** Equation (1) without a mask, tile by tile: n_q × d_v, equal to the plain way but for rounding. */
export function tiledAttention(Q: Matrix, K: Matrix, V: Matrix, block: number): Matrix {
  const result = zeros(Q.rows, V.cols)
  for (let i = 0; i < Q.rows; i++) {
    const last = tileSteps(tabulate(1, Q.cols, (_, j) => at(Q, i, j)), K, V, block).at(-1)
    if (!last) throw new RangeError('There is no key to look at')
    result.data.set(last.output.map((value) => value / last.total), i * V.cols)
  }
  return result
}
