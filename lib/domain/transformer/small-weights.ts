import { matrix } from '../maths/matrix'
import { dequantise, quantise, quantisedBytes, type Sharing } from '../maths/quantise'
import { parameterShapes, type Weights } from './parameters'
import type { TransformerSettings } from './settings'

export interface SmallWeights {
  /** What the codes stand for, to be used like any weights. */
  readonly weights: Weights
  /** Of codes, scales, and of what was left as it was. */
  readonly bytes: number
}

/**
 * Every matrix of a model in `bits` bits, with one step for all of it or one a row (of the table of
 * embeddings: one a word). Gains and biases stay in float32: they are few, and every position passes through
 * them. @throws RangeError outside 2 … 8 bits.
 */
export function smallWeights(settings: TransformerSettings, weights: Weights, bits: number, sharing: Sharing): SmallWeights {
  let bytes = 0
  const small = parameterShapes(settings).map(({ name, rows, cols }) => {
    const numbers = weights[name]!
    if (rows === 1) {
      bytes += numbers.byteLength
      return [name, numbers] as const
    }
    const quantised = quantise(matrix(rows, cols, numbers), bits, sharing)
    bytes += quantisedBytes(quantised)
    return [name, Float32Array.from(dequantise(quantised).data)] as const
  })
  return { weights: Object.fromEntries(small), bytes }
}
