import { attention } from '@/lib/domain/maths/attention'
import { map, matMul, zeros, type Matrix } from '@/lib/domain/maths/matrix'
import { dequantise, quantise, quantisedBytes, relativeDistance, type Sharing } from '@/lib/domain/maths/quantise'
import { normalMatrix, seededWeights } from '@/lib/domain/maths/random-matrix'

export interface QuantisedAsk {
  readonly dModel: number
  readonly dK: number
  /** The first row of both matrices is multiplied by this: one coordinate that weighs more. */
  readonly outlier: number
  readonly seed: number
}

export interface QuantisedRow {
  readonly bits: number
  readonly sharing: Sharing
  readonly bytes: number
  /** Of the weights themselves. */
  readonly weightError: number
  /** Of the scores QKᵀ/√d_k. */
  readonly scoreError: number
  /** Largest change of an attention weight. */
  readonly attentionShift: number
}

export interface QuantisedAnswer {
  /** Bytes of W^Q and W^K in float32. */
  readonly fullBytes: number
  readonly rows: readonly QuantisedRow[]
  /** W^Q in 8 bits, one scale a row: codes and scales of the first rows. */
  readonly codes: { readonly rows: number; readonly cols: number; readonly data: readonly number[]; readonly scales: readonly number[] }
}

/** Positions of the sequence on which the weights are tried. */
const POSITIONS = 32
const SHOWN = 8

/** Writes W^Q and W^K in fewer and fewer bits and follows the error through scores and softmax. */
export function measureQuantised({ dModel, dK, outlier, seed }: QuantisedAsk): QuantisedAnswer {
  const weigh = (name: string) => map(seededWeights(name, dModel, dK, seed), (value, i) => (i === 0 ? value * outlier : value))
  const [WQ, WK] = [weigh('WQ'), weigh('WK')]
  const X = normalMatrix(POSITIONS, dModel, 1, seed)
  const full = scoresOf(X, WQ, WK)
  const rows = ([8, 7, 6, 5, 4, 3, 2] as const).flatMap((bits) =>
    (['matrix', 'row'] as const).map((sharing): QuantisedRow => {
      const [smallQ, smallK] = [quantise(WQ, bits, sharing), quantise(WK, bits, sharing)]
      const [backQ, backK] = [dequantise(smallQ), dequantise(smallK)]
      const after = scoresOf(X, backQ, backK)
      return {
        bits,
        sharing,
        bytes: quantisedBytes(smallQ) + quantisedBytes(smallK),
        weightError: relativeDistance([...backQ.data, ...backK.data], [...WQ.data, ...WK.data]),
        scoreError: relativeDistance(after.scaled.data, full.scaled.data),
        attentionShift: after.weights.data.reduce((most, value, i) => Math.max(most, Math.abs(value - full.weights.data[i]!)), 0),
      }
    }),
  )
  const shown = quantise(WQ, 8, 'row')
  const [height, width] = [Math.min(SHOWN, dModel), Math.min(SHOWN, dK)]
  const data = Array.from({ length: height * width }, (_, i) => shown.codes[Math.floor(i / width) * dK + (i % width)]!)
  return {
    fullBytes: 2 * 4 * dModel * dK,
    rows,
    codes: { rows: height, cols: width, data, scales: [...shown.scales.slice(0, height)] },
  }
}

function scoresOf(X: Matrix, WQ: Matrix, WK: Matrix) {
  return attention(matMul(X, WQ), matMul(X, WK), X, zeros(X.rows, X.rows))
}
