import { add, at, row, transpose, type Matrix } from '../../../maths/matrix'
import { plainNorm } from '../../../maths/tiny-transformer'
import type { NumberWriter } from '../../demo/number-text'
import { factor, productCell, sumTex } from '../cell-tex'

/** What the backward pass through LayerNorm goes by: rows of n × d, μ and σ² n × 1, the gain 1 × d. */
export interface NormParts {
  readonly normalised: Matrix
  readonly variance: Matrix
  readonly gain: Matrix
  readonly upstream: Matrix
}

/** `(x − μ) / √(σ² + ε)` behind a cell of the normalised row. */
export function normalisedCell(write: NumberWriter, x: Matrix, mean: Matrix, { normalised, variance }: Pick<NormParts, 'normalised' | 'variance'>) {
  return (i: number, j: number) =>
    String.raw`\frac{${write.tex(at(x, i, j))} - ${factor(write, mean.data[i]!)}}{${root(write, variance.data[i]!)}} = ${write.tex(at(normalised, i, j))}`
}

/** `(x + s − μ) / √(σ² + ε)` behind a cell of LayerNorm(x + s), gain 1 and bias 0. */
export function addNormCell(write: NumberWriter, x: Matrix, sublayer: Matrix) {
  const { mean, variance, normalised } = plainNorm(add(x, sublayer))
  return (i: number, j: number) =>
    String.raw`\frac{${write.tex(at(x, i, j))} + ${factor(write, at(sublayer, i, j))} - ${factor(write, mean.data[i]!)}}{${root(write, variance.data[i]!)}} = ${write.tex(at(normalised, i, j))}`
}

/** `(g − mean of g − x̂ · mean of g·x̂) / √(σ² + ε)`, g being gain times upstream: what a cell of the sum receives. */
export function sumGradientCell(write: NumberWriter, { normalised, variance, gain, upstream }: NormParts, result: Matrix) {
  return (i: number, j: number) => {
    const g = row(upstream, i).map((value, k) => value * gain.data[k]!)
    const own = row(normalised, i)
    const mean = (values: Float64Array) => values.reduce((total, value) => total + value, 0) / values.length
    const along = mean(g.map((value, k) => value * own[k]!))
    return String.raw`\frac{${write.tex(g[j]!)} - ${factor(write, mean(g))} - ${factor(write, own[j]!)} \cdot ${factor(write, along)}}{${root(write, variance.data[i]!)}} = ${write.tex(at(result, i, j))}`
  }
}

/** What the gain receives: down a column, gradient times normalised number. */
export function gainCell(write: NumberWriter, { normalised, upstream }: Pick<NormParts, 'normalised' | 'upstream'>) {
  const [across, down] = [transpose(upstream), normalised]
  return (_: number, j: number) => productCell(write, across, down)(j, j)
}

function root(write: NumberWriter, variance: number): string {
  return String.raw`\sqrt{${write.tex(variance)} + 10^{-6}}`
}

/** What the bias receives: the sum down a column. */
export function biasCell(write: NumberWriter, upstream: Matrix) {
  return (_: number, j: number) => sumTex(write, row(transpose(upstream), j))
}
