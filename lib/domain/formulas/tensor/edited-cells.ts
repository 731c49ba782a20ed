import type { Matrix } from '../../maths/matrix'

/** The matrix with the reader's own cells put in; triples outside it (an older, longer sentence) are passed over. */
export function withCells(a: Matrix, triples: readonly number[]): Matrix {
  const data = Float64Array.from(a.data)
  for (let t = 0; t + 2 < triples.length; t += 3) {
    const [i, j, value] = [triples[t]!, triples[t + 1]!, triples[t + 2]!]
    if (i < a.rows && j < a.cols) data[i * a.cols + j] = Math.fround(value)
  }
  return { ...a, data }
}
