import { row, tabulate, type Matrix } from './matrix'

/** Which numbers share a scale: all of a matrix, or those of a row. */
export type Sharing = 'matrix' | 'row'

/** Weights as small whole numbers, and what to multiply them by. */
export interface Quantised {
  readonly rows: number
  readonly cols: number
  readonly bits: number
  /** −(2^(bits−1) − 1) … 2^(bits−1) − 1, row-major. */
  readonly codes: Int8Array
  /** One scale in all, or one a row. */
  readonly scales: Float64Array
}

/**
 * Symmetric quantisation to `bits` bits: the greatest magnitude that shares a scale takes the greatest
 * code, the others are rounded to the nearest step. No error exceeds half a step.
 * @throws RangeError outside 2 … 8 bits.
 */
export function quantise(weights: Matrix, bits: number, sharing: Sharing): Quantised {
  if (!Number.isInteger(bits) || bits < 2 || bits > 8) throw new RangeError(`${bits} bits`)
  const most = 2 ** (bits - 1) - 1
  const groups = sharing === 'row' ? Array.from({ length: weights.rows }, (_, i) => row(weights, i)) : [weights.data]
  const scales = Float64Array.from(groups, (group) => group.reduce((top, value) => Math.max(top, Math.abs(value)), 0) / most)
  const codes = Int8Array.from(weights.data, (value, i) => {
    const scale = scales[sharing === 'row' ? Math.floor(i / weights.cols) : 0]!
    return scale === 0 ? 0 : Math.max(-most, Math.min(most, Math.round(value / scale)))
  })
  return { rows: weights.rows, cols: weights.cols, bits, codes, scales }
}

/** The weights that the codes stand for. */
export function dequantise({ rows, cols, codes, scales }: Quantised): Matrix {
  return tabulate(rows, cols, (i, j) => codes[i * cols + j]! * scales[scales.length === 1 ? 0 : i]!)
}

/** Bytes of the codes, packed, and of the scales in float32. */
export function quantisedBytes({ rows, cols, bits, scales }: Quantised): number {
  return Math.ceil((rows * cols * bits) / 8) + 4 * scales.length
}

/** √(Σ(a − b)² / Σb²): how large the error is beside what it changes. */
export function relativeDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} numbers against ${b.length}`)
  let [gap, size] = [0, 0]
  for (let i = 0; i < b.length; i++) {
    gap += (a[i]! - b[i]!) ** 2
    size += b[i]! ** 2
  }
  return size === 0 ? Math.sqrt(gap) : Math.sqrt(gap / size)
}
