import type { Matrix } from '../../maths/matrix'
import type { Named, Numbers } from '../demo/demo'

export function ofMatrix(a: Matrix): Numbers {
  return { shape: [a.rows, a.cols], data: a.data }
}

export function ofVector(values: ArrayLike<number>): Numbers {
  return { shape: [values.length], data: Float64Array.from(values) }
}

/** Matrices of one size, stacked: heads × rows × columns. */
export function ofStack(matrices: readonly Matrix[]): Numbers {
  const { rows = 0, cols = 0 } = matrices[0] ?? {}
  const data = new Float64Array(matrices.length * rows * cols)
  matrices.forEach((one, i) => data.set(one.data, i * rows * cols))
  return { shape: [matrices.length, rows, cols], data }
}

/** @throws RangeError when no result has this name. */
export function getNumbers(named: Named, name: string): Numbers {
  const found = named[name]
  if (!found) throw new RangeError(`No result is called ${name}`)
  return found
}

/**
 * The result as a matrix: of a stack, the slice `index`. Numbers stay in the precision they came in.
 * @throws RangeError when no result has this name.
 */
export function matrixOf(named: Named, name: string, index = 0): Matrix {
  const { shape, data } = getNumbers(named, name)
  const [rows = 1, cols = 1] = shape.length === 1 ? [1, shape[0]] : shape.slice(-2)
  const slice = data.subarray(index * rows * cols, (index + 1) * rows * cols)
  return { rows, cols, data: slice instanceof Float64Array ? slice : Float64Array.from(slice) }
}

/** The first number of a result: for results of one number. */
export function numberOf(named: Named, name: string, index = 0): number {
  const value = getNumbers(named, name).data[index]
  if (value === undefined) throw new RangeError(`${name} has no number ${index}`)
  return value
}
