/** A dense float64 matrix, row-major. Rows are positions and columns coordinates, as in the paper. */
export interface Matrix {
  readonly rows: number
  readonly cols: number
  readonly data: Float64Array
}

/** @throws RangeError when the numbers do not fill rows × cols exactly. */
export function matrix(rows: number, cols: number, data: ArrayLike<number>): Matrix {
  if (data.length !== rows * cols) {
    throw new RangeError(`${rows} × ${cols} asks for ${rows * cols} numbers, not ${data.length}`)
  }
  return { rows, cols, data: Float64Array.from(data) }
}

export function zeros(rows: number, cols: number): Matrix {
  return { rows, cols, data: new Float64Array(rows * cols) }
}

/** Builds a matrix from a rule on (row, column). */
export function tabulate(rows: number, cols: number, rule: (i: number, j: number) => number): Matrix {
  const result = zeros(rows, cols)
  for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) result.data[i * cols + j] = rule(i, j)
  return result
}

/** The number in row i, column j. @throws RangeError outside the matrix. */
export function at(a: Matrix, i: number, j: number): number {
  const value = i < a.rows && j < a.cols ? a.data[i * a.cols + j] : undefined
  if (value === undefined) throw new RangeError(`(${i}, ${j}) lies outside ${a.rows} × ${a.cols}`)
  return value
}

export function row(a: Matrix, i: number): Float64Array {
  return a.data.slice(i * a.cols, (i + 1) * a.cols)
}

export function transpose(a: Matrix): Matrix {
  return tabulate(a.cols, a.rows, (i, j) => a.data[j * a.cols + i]!)
}

/** (n × m)(m × p) → n × p. @throws RangeError when the inner sizes differ. */
export function matMul(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) {
    throw new RangeError(`${a.rows} × ${a.cols} cannot multiply ${b.rows} × ${b.cols}`)
  }
  const result = zeros(a.rows, b.cols)
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.cols; k++) {
      const factor = a.data[i * a.cols + k]!
      for (let j = 0; j < b.cols; j++) {
        result.data[i * b.cols + j]! += factor * b.data[k * b.cols + j]!
      }
    }
  }
  return result
}

export function map(a: Matrix, rule: (value: number, i: number, j: number) => number): Matrix {
  return tabulate(a.rows, a.cols, (i, j) => rule(a.data[i * a.cols + j]!, i, j))
}

/** Joins two matrices of one size cell by cell. @throws RangeError when the sizes differ. */
export function zip(a: Matrix, b: Matrix, rule: (x: number, y: number) => number): Matrix {
  if (a.rows !== b.rows || a.cols !== b.cols) {
    throw new RangeError(`${a.rows} × ${a.cols} and ${b.rows} × ${b.cols} do not match`)
  }
  return { rows: a.rows, cols: a.cols, data: a.data.map((value, i) => rule(value, b.data[i]!)) }
}

export const add = (a: Matrix, b: Matrix): Matrix => zip(a, b, (x, y) => x + y)
export const subtract = (a: Matrix, b: Matrix): Matrix => zip(a, b, (x, y) => x - y)
export const multiply = (a: Matrix, b: Matrix): Matrix => zip(a, b, (x, y) => x * y)
export const scale = (a: Matrix, factor: number): Matrix => map(a, (value) => value * factor)

/** Adds one vector (1 × m) to every row of an n × m matrix, as the paper adds its biases. */
export function addRow(a: Matrix, bias: Matrix): Matrix {
  return map(a, (value, _, j) => value + at(bias, 0, j))
}

/** Sum of each row, n × 1. */
export function rowSums(a: Matrix): Matrix {
  return tabulate(a.rows, 1, (i) => row(a, i).reduce((sum, value) => sum + value, 0))
}

/** Sum of each column, 1 × m. */
export function columnSums(a: Matrix): Matrix {
  return transpose(rowSums(transpose(a)))
}

export function sum(a: Matrix): number {
  return a.data.reduce((total, value) => total + value, 0)
}
