import { hashText } from '../../maths/random'
import { normalMatrix } from '../../maths/random-matrix'
import type { Numbers } from '../demo/demo'
import { withCells } from './edited-cells'
import { ofMatrix } from './numbers'

/**
 * The gradient that arrives from above, rows × cols: numbers drawn from the seed, with the cells that
 * the reader changed by hand, as triples row, column, value.
 */
export function upstreamGradient(rows: number, cols: number, seed: number, changed: readonly number[]): Numbers {
  return ofMatrix(withCells(normalMatrix(rows, cols, 1, hashText(`${seed}/upstream`)), changed))
}
