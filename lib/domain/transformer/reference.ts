import { feedForward } from '../maths/feed-forward'
import { layerNorm } from '../maths/layer-norm'
import { causalMask, openMask } from '../maths/mask'
import { add, matMul, matrix, scale, tabulate, transpose, type Matrix } from '../maths/matrix'
import { multiHead } from '../maths/multi-head'
import { positionalEncoding } from '../maths/positional-encoding'
import { NORM_EPSILON } from '../maths/tiny-transformer'
import { parameterShapes, type Weights } from './parameters'
import type { TransformerSettings } from './settings'

/** Attention weights of one sentence: layer by layer, head by head, a matrix queries × keys. */
export interface ReferenceMaps {
  readonly encoder: readonly (readonly Matrix[])[]
  readonly decoder: readonly (readonly Matrix[])[]
  readonly cross: readonly (readonly Matrix[])[]
}

/**
 * The whole model on one unpadded sentence pair in float64, written apart from the one that learns and
 * slowly: what that one must agree with. Dropout is off, as in use.
 * @returns logits, one row for each id of `input`, and every head's attention weights.
 */
export function referenceForward(
  settings: TransformerSettings,
  weights: Weights,
  source: readonly number[],
  input: readonly number[],
): { logits: Matrix; maps: ReferenceMaps } {
  const { sizes, norm, scaleScores } = settings
  const shapes = new Map(parameterShapes(settings).map((shape) => [shape.name, shape]))
  const W = (name: string): Matrix => {
    const { rows, cols } = shapes.get(name)!
    return matrix(rows, cols, weights[name]!)
  }
  const normed = (x: Matrix, name: string) => layerNorm(x, W(`${name}.gain`), W(`${name}.bias`), NORM_EPSILON).output
  const residual = (x: Matrix, name: string, sublayer: (input: Matrix) => Matrix) =>
    norm === 'post' ? normed(add(x, sublayer(x)), name) : add(x, sublayer(normed(x, name)))

  const embedded = (ids: readonly number[]) => {
    const table = W('embedding')
    const words = tabulate(ids.length, sizes.dModel, (i, j) => table.data[ids[i]! * sizes.dModel + j]! * Math.sqrt(sizes.dModel))
    if (settings.positions === 'none') return words
    if (settings.positions === 'sinusoids') return add(words, positionalEncoding(0, ids.length, sizes.dModel))
    const learned = W('positions')
    return tabulate(ids.length, sizes.dModel, (i, j) => words.data[i * sizes.dModel + j]! + learned.data[i * sizes.dModel + j]! * Math.sqrt(sizes.dModel))
  }
  const attend = (x: Matrix, memory: Matrix, name: string, mask: Matrix, maps: Matrix[][]) => {
    // The reference's attention always divides by √d_k: multiplying the queries by it takes that back.
    const WQ = scaleScores ? W(`${name}.WQ`) : scale(W(`${name}.WQ`), Math.sqrt(sizes.dK))
    const result = multiHead(x, { WQ, WK: W(`${name}.WK`), WV: W(`${name}.WV`), WO: W(`${name}.WO`) }, sizes.h, mask, memory)
    maps.push(result.parts.map((part) => part.weights))
    return result.output
  }
  const network = (x: Matrix, name: string) =>
    feedForward(x, { W1: W(`${name}.W1`), b1: W(`${name}.b1`), W2: W(`${name}.W2`), b2: W(`${name}.b2`) }).output

  const maps = { encoder: [] as Matrix[][], decoder: [] as Matrix[][], cross: [] as Matrix[][] }
  const [n, m] = [source.length, input.length]
  let memory = embedded(source)
  for (let i = 0; i < sizes.N; i++) {
    memory = residual(memory, `encoder.${i}.self.norm`, (x) => attend(x, x, `encoder.${i}.self`, openMask(n, n), maps.encoder))
    memory = residual(memory, `encoder.${i}.ffn.norm`, (x) => network(x, `encoder.${i}.ffn`))
  }
  if (norm === 'pre') memory = normed(memory, 'encoder.norm')
  let y = embedded(input)
  for (let i = 0; i < sizes.N; i++) {
    y = residual(y, `decoder.${i}.self.norm`, (x) => attend(x, x, `decoder.${i}.self`, causalMask(m), maps.decoder))
    y = residual(y, `decoder.${i}.cross.norm`, (x) => attend(x, memory, `decoder.${i}.cross`, openMask(m, n), maps.cross))
    y = residual(y, `decoder.${i}.ffn.norm`, (x) => network(x, `decoder.${i}.ffn`))
  }
  if (norm === 'pre') y = normed(y, 'decoder.norm')
  return { logits: matMul(y, transpose(W('embedding'))), maps }
}

/** Loss of one row of logits against a smoothed target (5.4), in nats. */
export function smoothedLoss(logits: ArrayLike<number>, target: number, smoothing: number): number {
  const top = Math.max(...Array.from(logits))
  const total = Math.log(Array.from(logits).reduce((sum, value) => sum + Math.exp(value - top), 0)) + top
  const rest = smoothing / (logits.length - 1)
  return Array.from(logits).reduce((sum, value, word) => sum + (word === target ? 1 - smoothing : rest) * (total - value), 0)
}

