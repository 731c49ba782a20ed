import { matrixOf } from '@/lib/domain/formulas/tensor/numbers'
import { at, map, matMul, multiply, row, zip } from '@/lib/domain/maths/matrix'
import { all, column, dot, EPSILON, fixed, moments, MOST, of, placed, rowOf, T, type Demo, type Terms } from './terms'

/** LayerNorm(x + Sublayer(x)) of R08. */
export const normTerms: Demo = (run) => {
  const input = (name: string) => matrixOf(run.prepared.tensors, name)
  const get = (name: string) => matrixOf(run.named, name)
  const [X, G] = [input('X'), input('G')]
  const active = map(matMul(X, input('W1')), (value) => Math.max(0, value))
  const found = moments(get('sum'))
  const g = map(G, (value, _, j) => value * at(input('gain'), 0, j))
  const gains = moments(g)
  const along = moments(multiply(g, get('normalised')))
  return {
    X: placed(run, X.cols),
    sublayer: dot(active, input('W2')),
    sum: all(of(X), of(get('sublayer'))),
    mean: rowOf(get('sum')),
    variance: rowOf(map(get('sum'), (value, i) => (value - at(found, i, 0)) ** 2)),
    normalised: all(of(get('sum')), column(found, 0), column(found, 1), fixed(EPSILON)),
    output: (i, j) => [at(input('gain'), 0, j), at(get('normalised'), i, j), at(input('bias'), 0, j)],
    preNorm: all(of(X), of(zip(get('preNorm'), X, (whole, part) => whole - part))),
    dSum: all(of(g), column(gains, 0), of(get('normalised')), column(along, 0), column(found, 1), fixed(EPSILON)),
    dGain: (_, j) => Array.from({ length: Math.min(MOST, G.rows) }, (__, i) => [at(G, i, j), at(get('normalised'), i, j)]).flat(),
    dBias: (_, j) => [...row(T(G), j).slice(0, MOST)],
  }
}

/** The network of R10. */
export const networkTerms: Demo = (run) => {
  const input = (name: string) => matrixOf(run.prepared.tensors, name)
  const get = (name: string) => matrixOf(run.named, name)
  const [X, G] = [input('X'), input('G')]
  const bias = (name: string): Terms => (_, j) => [at(input(name), 0, j)]
  const inner = zip(matMul(G, T(input('W2'))), get('inner'), (gradient, value) => (value > 0 ? gradient : 0))
  const output = all(dot(get('active'), input('W2')), bias('b2'))
  return {
    X: placed(run, X.cols),
    inner: all(dot(X, input('W1')), bias('b1')),
    active: all(fixed(0), of(get('inner'))),
    output, convolved: output,
    dW2: dot(T(get('active')), G), dW1: dot(T(X), inner), dX: dot(inner, T(input('W1'))),
  }
}
