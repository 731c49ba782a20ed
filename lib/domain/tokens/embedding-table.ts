import { row, scale, tabulate, type Matrix } from '../maths/matrix'
import { hashText } from '../maths/random'
import { normalMatrix } from '../maths/random-matrix'

/**
 * A table of embeddings before any training: one row for each token, drawn with variance 1/d from the
 * seed and the token's number alone, so that a longer vocabulary leaves the rows it had unchanged.
 */
export function embeddingTable(size: number, width: number, seed: number): Matrix {
  const rows = Array.from({ length: size }, (_, id) => normalMatrix(1, width, 1 / Math.sqrt(width), hashText(`${seed}/token/${id}`)))
  return tabulate(size, width, (i, j) => rows[i]!.data[j]!)
}

/** Rows of the table looked up by number, scaled by √d as 3.4 says: n × d. */
export function lookUp(table: Matrix, ids: readonly number[]): Matrix {
  const found = ids.map((id) => {
    if (id < 0 || id >= table.rows) throw new RangeError(`The table has no row ${id}`)
    return row(table, id)
  })
  return scale(tabulate(ids.length, table.cols, (i, j) => found[i]![j]!), Math.sqrt(table.cols))
}
