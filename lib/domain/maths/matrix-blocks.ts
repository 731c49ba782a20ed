import { tabulate, type Matrix } from './matrix'

/** Columns from `start`, `count` of them: one head's share of a wider matrix. */
export function columns(a: Matrix, start: number, count: number): Matrix {
  return tabulate(a.rows, count, (i, j) => a.data[i * a.cols + start + j]!)
}

/** Rows from `start`, `count` of them. */
export function rowsOf(a: Matrix, start: number, count: number): Matrix {
  return tabulate(count, a.cols, (i, j) => a.data[(start + i) * a.cols + j]!)
}

/** Concat of 3.2.2: matrices of equal height side by side. @throws RangeError when heights differ. */
export function sideBySide(parts: readonly Matrix[]): Matrix {
  const height = parts[0]?.rows ?? 0
  if (parts.some((part) => part.rows !== height)) throw new RangeError('Heights differ')
  const from = parts.flatMap((part, p) => Array.from({ length: part.cols }, (_, j) => [p, j] as const))
  return tabulate(height, from.length, (i, j) => {
    const [p, column] = from[j]!
    const part = parts[p]!
    return part.data[i * part.cols + column]!
  })
}
