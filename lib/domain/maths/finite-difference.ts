import type { Matrix } from './matrix'

/**
 * Numerical gradient by central differences: (f(x + s) − f(x − s)) / 2s for each coordinate. The step
 * 2⁻¹⁷ balances cancellation against curvature in float64 for numbers near 1.
 */
export function numericalGradient(
  loss: (x: Float64Array) => number,
  x: Float64Array,
  step = 2 ** -17,
): Float64Array {
  return x.map((value, i) => {
    const moved = Float64Array.from(x)
    moved[i] = value + step
    const above = loss(moved)
    moved[i] = value - step
    return (above - loss(moved)) / (2 * step)
  })
}

/** The same along every cell of a matrix: what the loss of the moved matrix does for each. */
export function gradientAlong({ rows, cols, data }: Matrix, loss: (moved: Matrix) => number): Matrix {
  return { rows, cols, data: numericalGradient((x) => loss({ rows, cols, data: x }), data) }
}
