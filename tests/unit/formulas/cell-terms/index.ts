import { matrixOf } from '@/lib/domain/formulas/tensor/numbers'
import { at, row, type Matrix } from '@/lib/domain/maths/matrix'
import { attentionTerms, headTerms, maskTerms } from './attention-terms'
import { journeyTerms } from './journey-terms'
import { networkTerms, normTerms } from './layer-terms'
import { all, fixed, of, T, through, turned, wave, type Demo, type Terms } from './terms'

/** Of every demo with tables, the terms that each derived table's cells must show. */
export const TERMS: Readonly<Record<string, Demo>> = {
  R00: journeyTerms,
  R01: attentionTerms,
  R02: ({ prepared, named }) => {
    const upstream = fixed(prepared.sizes.upstream!)
    return { dq: all(upstream, of(matrixOf(named, 'k'))), dk: all(upstream, of(matrixOf(named, 'q'))) }
  },
  R03: ({ prepared, named }) => {
    const G = matrixOf(prepared.tensors, 'G')
    const [raw, scaled, found] = [matrixOf(named, 'rawRow'), matrixOf(named, 'scaledRow'), matrixOf(named, 'dScores')]
    return { dScores: (i, j) => (i < 2 ? through(i === 0 ? raw : scaled, G)(0, j) : [at(found, 1, j), 64]) }
  },
  R07: headTerms,
  R08: normTerms,
  R09: maskTerms,
  R10: networkTerms,
  R11: ({ prepared, named }) => {
    const input = (name: string) => matrixOf(prepared.tensors, name)
    const [E, places, dE] = [input('E'), input('places'), matrixOf(named, 'dE')]
    return {
      scaled: all(fixed(E.cols), of(E)), PE: wave(0, E.cols), total: all(of(matrixOf(named, 'scaled')), of(input('PE'))),
      dE: all(fixed(E.cols), of(input('G'))),
      dTable: (word, j) => Array.from({ length: places.rows }, (_, i) => i).filter((i) => at(places, i, word) === 1).map((i) => at(dE, i, j)),
    }
  },
  R13: ({ named }) => ({ PE: wave(0, matrixOf(named, 'PE').cols) }),
  R15: ({ prepared }) => {
    const [PE, M, G] = ['PE', 'M', 'G'].map((name) => matrixOf(prepared.tensors, name)) as [Matrix, Matrix, Matrix]
    return {
      M: (r, c) => (r >> 1 === c >> 1 ? [r < c ? -7 : 7, 10000, -(r - (r % 2)), M.cols] : [0]),
      PE: wave(0, PE.cols), moved: turned(PE, M), dPE: turned(G, T(M)),
    }
  },
  R27: ({ prepared, named }) => ({
    gradients: all(fixed(prepared.sizes.upstream!), (_, j) => [prepared.tensors.slopes!.data[j]!], of(matrixOf(named, 'path'))),
  }),
  R28: ({ prepared }) => {
    const [keep, x, G] = ['keep', 'x', 'G'].map((name) => matrixOf(prepared.tensors, name)) as [Matrix, Matrix, Matrix]
    const on = fixed(1 - prepared.sizes.rate!)
    return { y: all(of(keep), of(x), on), dx: all(of(keep), of(G), on) }
  },
  R29: ({ prepared, named }) => {
    const p = matrixOf(named, 'p').data
    return { gradient: (_, word) => [prepared.sizes.upstream!, p[word]!, word === 0 ? 0.9 : 0.1 / (p.length - 1)] }
  },
  R30: ({ prepared }) => ({ logs: logTerms(matrixOf(prepared.tensors, 'logits')) }),
  R31: ({ prepared }) => ({ logs: logTerms(matrixOf(prepared.tensors, 'logits')) }),
}

/** A score, and the logarithm of what the softmax divides by. */
function logTerms(logits: Matrix): Terms {
  return (i, j) => [at(logits, i, j), Math.log(row(logits, i).reduce((total, z) => total + Math.exp(z), 0))]
}
