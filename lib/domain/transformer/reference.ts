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

/** What a sub-layer takes in: queries come from `x`, keys and values from `memory`, and `mask` hides some of them. */
export interface SublayerInput {
  readonly x: Matrix
  readonly memory: Matrix
  /** n_q × n_k of 0 and −∞; a feed-forward network has none. */
  readonly mask: Matrix | null
}

/** Told of every sub-layer before it works, by its name in the model (`decoder.0.cross`), and of its heads after. */
export interface Witness {
  readonly input?: (name: string, input: SublayerInput) => void
  readonly heads?: (name: string, weights: readonly Matrix[]) => void
}

/** A parameter as a matrix. @throws RangeError when the model has none of this name. */
export function parameterMatrix(settings: TransformerSettings, weights: Weights, name: string): Matrix {
  const shape = parameterShapes(settings).find((one) => one.name === name)
  if (!shape) throw new RangeError(`There is no parameter ${name}`)
  return matrix(shape.rows, shape.cols, weights[name]!)
}

/**
 * The model on one unpadded sentence in float64, written apart from the one that learns and slowly: what
 * that one must agree with. Dropout is off, as in use.
 */
export function referenceModel(settings: TransformerSettings, weights: Weights, witness: Witness = {}) {
  const { sizes, norm, scaleScores } = settings
  const known = new Map<string, Matrix>()
  const W = (name: string): Matrix => {
    const found = known.get(name) ?? parameterMatrix(settings, weights, name)
    known.set(name, found)
    return found
  }
  const normed = (x: Matrix, name: string) => layerNorm(x, W(`${name}.gain`), W(`${name}.bias`), NORM_EPSILON).output
  const residual = (x: Matrix, name: string, sublayer: (input: Matrix) => Matrix) =>
    norm === 'post' ? normed(add(x, sublayer(x)), name) : add(x, sublayer(normed(x, name)))

  /** Rows of the table times √d_model, plus positions (3.4, 3.5). */
  const embed = (ids: readonly number[]) => {
    const table = weights.embedding!
    const words = tabulate(ids.length, sizes.dModel, (i, j) => table[ids[i]! * sizes.dModel + j]! * Math.sqrt(sizes.dModel))
    if (settings.positions === 'none') return words
    if (settings.positions === 'sinusoids') return add(words, positionalEncoding(0, ids.length, sizes.dModel))
    const learned = W('positions')
    return tabulate(ids.length, sizes.dModel, (i, j) => words.data[i * sizes.dModel + j]! + learned.data[i * sizes.dModel + j]! * Math.sqrt(sizes.dModel))
  }
  const attend = (x: Matrix, memory: Matrix, name: string, mask: Matrix) => {
    witness.input?.(name, { x, memory, mask })
    // The reference's attention always divides by √d_k: multiplying the queries by it takes that back.
    const WQ = scaleScores ? W(`${name}.WQ`) : scale(W(`${name}.WQ`), Math.sqrt(sizes.dK))
    const result = multiHead(x, { WQ, WK: W(`${name}.WK`), WV: W(`${name}.WV`), WO: W(`${name}.WO`) }, sizes.h, mask, memory)
    witness.heads?.(name, result.parts.map((part) => part.weights))
    return result.output
  }
  const network = (x: Matrix, name: string) => {
    witness.input?.(name, { x, memory: x, mask: null })
    return feedForward(x, { W1: W(`${name}.W1`), b1: W(`${name}.b1`), W2: W(`${name}.W2`), b2: W(`${name}.b2`) }).output
  }

  /** @returns n × d_model. */
  const encode = (source: readonly number[]): Matrix => {
    const n = source.length
    let x = embed(source)
    for (let i = 0; i < sizes.N; i++) {
      x = residual(x, `encoder.${i}.self.norm`, (x) => attend(x, x, `encoder.${i}.self`, openMask(n, n)))
      x = residual(x, `encoder.${i}.ffn.norm`, (x) => network(x, `encoder.${i}.ffn`))
    }
    return norm === 'pre' ? normed(x, 'encoder.norm') : x
  }

  /** Reads `input`, START first, over an encoded source. @returns m × d_model. */
  const decode = (input: readonly number[], memory: Matrix): Matrix => {
    const m = input.length
    let y = embed(input)
    for (let i = 0; i < sizes.N; i++) {
      y = residual(y, `decoder.${i}.self.norm`, (y) => attend(y, y, `decoder.${i}.self`, causalMask(m)))
      y = residual(y, `decoder.${i}.cross.norm`, (y) => attend(y, memory, `decoder.${i}.cross`, openMask(m, memory.rows)))
      y = residual(y, `decoder.${i}.ffn.norm`, (y) => network(y, `decoder.${i}.ffn`))
    }
    return norm === 'pre' ? normed(y, 'decoder.norm') : y
  }

  /** Scores of every word, by the table they came in through (3.4). @returns m × vocabulary. */
  let turned: Matrix | null = null
  const logits = (decoded: Matrix): Matrix => matMul(decoded, (turned ??= transpose(W('embedding'))))

  return { encode, decode, logits }
}

/**
 * The whole model on one sentence pair.
 * @returns logits, one row for each id of `input`, and every head's attention weights.
 */
export function referenceForward(
  settings: TransformerSettings,
  weights: Weights,
  source: readonly number[],
  input: readonly number[],
): { logits: Matrix; maps: ReferenceMaps } {
  const seen = new Map<string, readonly Matrix[]>()
  const { encode, decode, logits } = referenceModel(settings, weights, { heads: (name, heads) => void seen.set(name, heads) })
  const decoded = decode(input, encode(source))
  const of = (stack: string, kind: string) => Array.from({ length: settings.sizes.N }, (_, i) => seen.get(`${stack}.${i}.${kind}`)!)
  return { logits: logits(decoded), maps: { encoder: of('encoder', 'self'), decoder: of('decoder', 'self'), cross: of('decoder', 'cross') } }
}

/** Loss of one row of logits against a smoothed target (5.4), in nats. */
export function smoothedLoss(logits: ArrayLike<number>, target: number, smoothing: number): number {
  const top = Math.max(...Array.from(logits))
  const total = Math.log(Array.from(logits).reduce((sum, value) => sum + Math.exp(value - top), 0)) + top
  const rest = smoothing / (logits.length - 1)
  return Array.from(logits).reduce((sum, value, word) => sum + (word === target ? 1 - smoothing : rest) * (total - value), 0)
}

