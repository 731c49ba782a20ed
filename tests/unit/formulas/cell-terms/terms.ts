import type { Named, Prepared } from '@/lib/domain/formulas/demo/demo'
import { add, at, multiply, row, tabulate, transpose, type Matrix } from '@/lib/domain/maths/matrix'
import { positionalEncoding } from '@/lib/domain/maths/positional-encoding'
import { wordEmbeddings } from '@/lib/domain/maths/random-matrix'

/** Numbers that the sum behind cell (i, j) must show, in order. */
export type Terms = (i: number, j: number) => readonly number[]

/** What a demo computed, and the head on show: 0, all demos opening on the first. */
export interface Run {
  readonly prepared: Prepared
  readonly named: Named
  readonly seed: number
}

/** Terms of a long sum that are written before the dots. */
export const MOST = 8
/** ε of the normalisation. */
export const EPSILON = 1e-6

export const T = transpose
export const of = (a: Matrix): Terms => (i, j) => [at(a, i, j)]
export const all = (...parts: readonly Terms[]): Terms => (i, j) => parts.flatMap((part) => part(i, j))
export const fixed = (value: number): Terms => () => [value]
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0) / values.length

/** Row i of the left beside column j of the right, pair by pair. */
export const dot = (left: Matrix, right: Matrix): Terms => (i, j) =>
  Array.from({ length: Math.min(MOST, left.cols) }, (_, k) => [at(left, i, k), at(right, k, j)]).flat()
/** Its own score, then all of its row. */
export const chosen = (scores: Matrix): Terms => (i, j) => [at(scores, i, j), ...row(scores, i).slice(0, MOST)]
/** A weight, what arrives at it, and the row's weighted mean of what arrives. */
export const through = (weights: Matrix, upstream: Matrix): Terms => (i, j) =>
  [at(weights, i, j), at(upstream, i, j), row(multiply(weights, upstream), i).reduce((total, value) => total + value, 0)]
export const rowOf = (a: Matrix): Terms => (i) => [...row(a, i).slice(0, MOST), a.cols]
export const moments = (a: Matrix): Matrix => tabulate(a.rows, 2, (i, which) => (which === 0 ? mean(row(a, i)) : mean(row(a, i).map((value) => (value - mean(row(a, i))) ** 2))))
export const column = (a: Matrix, j: number): Terms => (i) => [at(a, i, j)]
/** (x + s − μ) / √(σ² + ε). */
export const normed = (x: Matrix, s: Matrix): Terms => {
  const found = moments(add(x, s))
  return all(of(x), of(s), column(found, 0), column(found, 1), fixed(EPSILON))
}
export const wave = (start: number, width: number): Terms => (i, j) => [start + i, 10000, j - (j % 2), width]
/** The two terms of a row times a rotation that are not zero. */
export const turned = (rows: Matrix, M: Matrix): Terms => (i, j) => {
  const even = j - (j % 2)
  return [at(rows, i, even), at(M, even, j), at(rows, i, even + 1), at(M, even + 1, j)]
}

export const placed = ({ prepared, seed }: Run, width: number): Terms => {
  const words = prepared.labels.words!
  return all(of(wordEmbeddings(words, width, seed)), of(positionalEncoding(0, words.length, width)))
}

/** The terms of a demo's derived tables, by table. */
export type Demo = (run: Run) => Readonly<Record<string, Terms>>
