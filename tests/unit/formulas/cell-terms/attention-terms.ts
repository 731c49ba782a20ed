import type { Prepared } from '@/lib/domain/formulas/demo/demo'
import { matrixOf } from '@/lib/domain/formulas/tensor/numbers'
import { attention, attentionBackward } from '@/lib/domain/maths/attention'
import { causalMask } from '@/lib/domain/maths/mask'
import { map, matMul, type Matrix } from '@/lib/domain/maths/matrix'
import { columns, rowsOf, sideBySide } from '@/lib/domain/maths/matrix-blocks'
import { softmax } from '@/lib/domain/maths/softmax'
import { all, chosen, dot, fixed, of, placed, T, through, type Demo } from './terms'

export const attentionTerms: Demo = (run) => {
  const input = (name: string) => matrixOf(run.prepared.tensors, name)
  const get = (name: string) => matrixOf(run.named, name)
  const [X, G] = [input('X'), input('G')]
  const fed = run.prepared.tensors.targets ? next(run.prepared) : null
  return {
    X: placed(run, X.cols),
    Q: dot(X, input('WQ')), K: dot(X, input('WK')), V: dot(X, input('WV')),
    scores: dot(get('Q'), T(get('K'))),
    scaled: all(of(get('scores')), fixed(get('Q').cols)),
    masked: all(of(get('scaled')), of(input('mask'))),
    weights: chosen(get('masked')),
    output: dot(get('weights'), get('V')),
    ...(run.named.dV ? {
      dV: dot(T(get('weights')), G),
      dWeights: dot(G, T(get('V'))),
      dScaled: through(get('weights'), get('dWeights')),
      dQ: all(dot(get('dScaled'), get('K')), fixed(G.cols)),
      dK: all(dot(T(get('dScaled')), get('Q')), fixed(G.cols)),
      dWQ: dot(T(X), get('dQ')), dWK: dot(T(X), get('dK')), dWV: dot(T(X), get('dV')),
    } : {}),
    ...(fed ? { lossGradientWQ: dot(T(fed.read), fed.dQ), lossGradientWK: dot(T(fed.read), fed.dK) } : {}),
  }
}

/** The rows that have a word to guess, and what their queries and keys receive from the mean of their losses. */
function next(prepared: Prepared) {
  const weight = (name: string) => matrixOf(prepared.tensors, name)
  const rows = weight('X')
  const read = rowsOf(rows, 0, rows.rows - 1)
  const targets = prepared.tensors.targets!.data
  const [Q, K, V] = [matMul(read, weight('WQ')), matMul(read, weight('WK')), matMul(read, weight('WV'))]
  const seen = attention(Q, K, V, causalMask(read.rows))
  const guessed = softmax(matMul(seen.output, weight('WU')))
  const missed = map(guessed, (p, i, word) => (p - (targets[i] === word ? 1 : 0)) / read.rows)
  return { read, ...attentionBackward(Q, K, V, seen.weights, matMul(missed, T(weight('WU')))) }
}

export const headTerms: Demo = ({ prepared, named }) => {
  const input = (name: string) => matrixOf(prepared.tensors, name)
  const get = (name: string, head = 0) => matrixOf(named, name, head)
  const heads = prepared.sizes.heads!
  const [X, G, WO] = [input('X'), input('G'), input('WO')]
  const back = projections(X, X, { WQ: input('WQ'), WK: input('WK'), WV: input('WV') }, heads, input('mask'), get('dConcat'))
  const width = WO.rows / heads
  return {
    ...Object.fromEntries(Array.from({ length: heads }, (_, h) => [[`weights${h}`, chosen(get('masked', h))], [`share${h}`, dot(get('heads', h), rowsOf(WO, h * width, width))]] as const).flat()),
    output: dot(get('concat'), WO),
    sum: all(...Array.from({ length: heads }, (_, h) => of(get('shares', h)))),
    dConcat: dot(G, T(WO)), dWO: dot(T(get('concat')), G),
    dWQ: dot(T(X), back.Q), dWK: dot(T(X), back.K), dWV: dot(T(X), back.V),
  }
}

/** What queries, keys and values receive in each head, side by side. */
function projections(queries: Matrix, keys: Matrix, w: Record<'WQ' | 'WK' | 'WV', Matrix>, heads: number, mask: Matrix, upstream: Matrix) {
  const backs = Array.from({ length: heads }, (_, h) => {
    const cut = (a: Matrix) => columns(a, (h * a.cols) / heads, a.cols / heads)
    const [Q, K, V] = [cut(matMul(queries, w.WQ)), cut(matMul(keys, w.WK)), cut(matMul(keys, w.WV))]
    return attentionBackward(Q, K, V, attention(Q, K, V, mask).weights, cut(upstream))
  })
  const joined = (name: 'dQ' | 'dK' | 'dV') => sideBySide(backs.map((back) => back[name]))
  return { Q: joined('dQ'), K: joined('dK'), V: joined('dV') }
}

export const maskTerms: Demo = ({ prepared, named }) => {
  const get = (name: string) => matrixOf(named, name)
  const G = matrixOf(prepared.tensors, 'G')
  return {
    masked: all(of(get('scaled')), of(matrixOf(prepared.tensors, 'mask'))),
    weights: chosen(get('masked')),
    dWeights: dot(G, T(get('V'))),
    dScaled: through(get('weights'), get('dWeights')),
    dQ: all(dot(get('dScaled'), get('K')), fixed(G.cols)),
    dK: all(dot(T(get('dScaled')), get('Q')), fixed(G.cols)),
    dV: dot(T(get('weights')), G),
  }
}
