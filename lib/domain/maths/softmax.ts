import { map, multiply, row, rowSums, subtract, tabulate, type Matrix } from './matrix'

/**
 * Row-wise softmax (3.2.1). The greatest number of each row is taken off first: the result is the
 * same and nothing overflows. A cell of −∞ gets weight 0.
 * @throws RangeError when a whole row is −∞: there is nothing to choose from.
 */
export function softmax(scores: Matrix): Matrix {
  const tops = Array.from({ length: scores.rows }, (_, i) => Math.max(...row(scores, i)))
  if (tops.includes(-Infinity)) throw new RangeError('A row is masked from end to end')
  const powers = map(scores, (value, i) => Math.exp(value - tops[i]!))
  const totals = rowSums(powers)
  return map(powers, (value, i) => value / totals.data[i]!)
}

/** Gradient of softmax: dS = A ∘ (dA − Σⱼ dAⱼ Aⱼ), with A the weights and dA the upstream gradient. */
export function softmaxBackward(weights: Matrix, upstream: Matrix): Matrix {
  const shares = rowSums(multiply(upstream, weights))
  const centred = subtract(upstream, tabulate(upstream.rows, upstream.cols, (i) => shares.data[i]!))
  return multiply(weights, centred)
}

/** Trace of softmax's Jacobian, Σ p(1 − p), of each row: how much gradient is left in all. */
export function jacobianTrace(weights: Matrix): Matrix {
  return rowSums(map(weights, (p) => p * (1 - p)))
}

/** ln softmax, row by row, without forming the small weights themselves. */
export function logSoftmax(scores: Matrix): Matrix {
  const tops = Array.from({ length: scores.rows }, (_, i) => Math.max(...row(scores, i)))
  const totals = rowSums(map(scores, (value, i) => Math.exp(value - tops[i]!)))
  return map(scores, (value, i) => value - tops[i]! - Math.log(totals.data[i]!))
}
