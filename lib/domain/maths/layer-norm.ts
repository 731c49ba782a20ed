import { at, map, row, rowSums, tabulate, columnSums, multiply, type Matrix } from './matrix'

/** What LayerNorm makes of each row, and what its backward pass needs. */
export interface LayerNormSteps {
  /** n × 1. */
  readonly mean: Matrix
  /** n × 1, dividing by the width, not the width less one. */
  readonly variance: Matrix
  /** Rows of mean 0 and variance 1, before gain and bias. */
  readonly normalised: Matrix
  readonly output: Matrix
}

/** Layer normalisation of each row (3.1); gain and bias are 1 × d. `epsilon` keeps constant rows finite. */
export function layerNorm(x: Matrix, gain: Matrix, bias: Matrix, epsilon: number): LayerNormSteps {
  const mean = map(rowSums(x), (value) => value / x.cols)
  const variance = tabulate(x.rows, 1, (i) => {
    const centre = mean.data[i]!
    return row(x, i).reduce((sum, value) => sum + (value - centre) ** 2, 0) / x.cols
  })
  const normalised = map(
    x,
    (value, i) => (value - mean.data[i]!) / Math.sqrt(variance.data[i]! + epsilon),
  )
  const output = map(normalised, (value, _, j) => value * at(gain, 0, j) + at(bias, 0, j))
  return { mean, variance, normalised, output }
}

/**
 * Backward pass: dx = (g − mean(g) − x̂ · mean(g ∘ x̂)) / √(variance + ε) with g = upstream ∘ gain;
 * gain and bias gather over rows.
 */
export function layerNormBackward(
  steps: LayerNormSteps,
  gain: Matrix,
  epsilon: number,
  upstream: Matrix,
): { dx: Matrix; dGain: Matrix; dBias: Matrix } {
  const g = map(upstream, (value, _, j) => value * at(gain, 0, j))
  const meanG = map(rowSums(g), (value) => value / g.cols)
  const meanGx = map(rowSums(multiply(g, steps.normalised)), (value) => value / g.cols)
  const dx = map(
    g,
    (value, i, j) =>
      (value - meanG.data[i]! - at(steps.normalised, i, j) * meanGx.data[i]!) /
      Math.sqrt(steps.variance.data[i]! + epsilon),
  )
  return { dx, dGain: columnSums(multiply(upstream, steps.normalised)), dBias: columnSums(upstream) }
}
