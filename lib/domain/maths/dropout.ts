import { map, zip, type Matrix } from './matrix'
import { seededRandom } from './random'

/** 1 where a coordinate is kept, 0 where it is dropped with probability `rate`; from the seed only. */
export function keepMask(like: Matrix, rate: number, seed: number): Matrix {
  const random = seededRandom(seed)
  return map(like, () => (random.uniform() < rate ? 0 : 1))
}

/** Inverted dropout: what is kept is divided by 1 − rate, so that the mean stays. Rate below 1. */
export function dropout(x: Matrix, keep: Matrix, rate: number): Matrix {
  return zip(x, keep, (value, kept) => (value * kept) / (1 - rate))
}
