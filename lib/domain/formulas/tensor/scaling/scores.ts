import { matMul, matrix, scale, tabulate, transpose, type Matrix } from '../../../maths/matrix'
import type { Prepared } from '../../demo/demo'

/** Keys that each query chooses among, and queries that share them. */
export const [KEYS, QUERIES] = [64, 16]

/** Scores of every query against every key at one width, and the same divided by its root; queries × keys. */
export function scoresAt({ tensors, sizes }: Prepared, d: number, groups = sizes.groups!) {
  const raw: Matrix[] = Array.from({ length: groups }, (_, g) => {
    const q = matrix(QUERIES, d, tensors[`q${d}`]!.data.subarray(g * QUERIES * d, (g + 1) * QUERIES * d))
    const k = matrix(KEYS, d, tensors[`k${d}`]!.data.subarray(g * KEYS * d, (g + 1) * KEYS * d))
    return matMul(q, transpose(k))
  })
  const all = Float64Array.from(raw.flatMap((one) => [...one.data]))
  const scores = matrix(all.length / KEYS, KEYS, all)
  return { scores, scaled: scale(scores, 1 / Math.sqrt(d)) }
}

/** The scores of the first query alone, 1 × keys. */
export function firstRow(scores: Matrix): Matrix {
  return tabulate(1, KEYS, (_, j) => scores.data[j]!)
}
