import { tabulate, type Matrix } from './matrix'

/** The constant of 3.5: the ratio between the longest wavelength's limit and the shortest. */
const WAVE_BASE = 10000

/** Angular speed of pair i: 10000^(−2i/d), in radians a position. */
export function frequency(pair: number, width: number): number {
  return WAVE_BASE ** ((-2 * pair) / width)
}

/** Angles pos · ω_i in radians, positions × width/2; always float64, whatever draws them later. */
export function waveAngles(start: number, count: number, width: number): Matrix {
  return tabulate(count, width / 2, (i, pair) => (start + i) * frequency(pair, width))
}

/** PE of 3.5, positions × width: sine in even coordinates, cosine in odd ones. */
export function positionalEncoding(start: number, count: number, width: number): Matrix {
  const angles = waveAngles(start, count, width)
  return tabulate(count, width, (i, j) => {
    const angle = angles.data[i * angles.cols + (j >> 1)]!
    return j % 2 === 0 ? Math.sin(angle) : Math.cos(angle)
  })
}

/** Wavelengths λ_i = 2π · 10000^(2i/d) in positions, i = 0 … d/2 − 1. */
export function wavelengths(width: number): readonly number[] {
  return Array.from({ length: width / 2 }, (_, pair) => (2 * Math.PI) / frequency(pair, width))
}

/**
 * The matrix that carries PE_pos (as a row) to PE_{pos+k} from the right, width × width: a rotation
 * by k·ω_i in each pair of coordinates, whatever the position.
 */
export function shiftRotation(k: number, width: number): Matrix {
  return tabulate(width, width, (r, c) => {
    if (r >> 1 !== c >> 1) return 0
    const angle = k * frequency(r >> 1, width)
    if (r === c) return Math.cos(angle)
    return r < c ? -Math.sin(angle) : Math.sin(angle)
  })
}
