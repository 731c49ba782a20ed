import { attention, attentionBackward } from '../../../maths/attention'
import { numericalGradient } from '../../../maths/finite-difference'
import { at, matMul, matrix, multiply, sum, transpose, type Matrix } from '../../../maths/matrix'
import { columns, rowsOf, sideBySide } from '../../../maths/matrix-blocks'
import { headsOf } from '../../../maths/multi-head'
import { descend, nextWordGradients, nextWordLoss, type NextWordWeights } from '../../../maths/next-word'
import type { Named, Prepared } from '../../demo/demo'
import { getNumbers, matrixOf, ofMatrix, ofStack, ofVector } from '../numbers'

/** Equation (1), its gradients and, when asked for, the next-word loss, in float64. */
export function attentionReference(prepared: Prepared): Named {
  const heads = prepared.sizes.heads!
  const input = (name: string) => matrixOf(prepared.tensors, name)
  const [X, M, mask, G] = [input('X'), input('M'), input('mask'), input('G')]
  const parts = headsOf(X, { WQ: input('WQ'), WK: input('WK'), WV: input('WV') }, heads, mask, M)
  const stack = <T>(from: readonly T[], name: keyof T) => ofStack(from.map((one) => one[name] as Matrix))
  return {
    Q: stack(parts, 'Q'),
    K: stack(parts, 'K'),
    V: stack(parts, 'V'),
    scores: stack(parts, 'scores'),
    scaled: stack(parts, 'scaled'),
    masked: stack(parts, 'masked'),
    weights: stack(parts, 'weights'),
    output: stack(parts, 'output'),
    ...(prepared.sizes.backward ? backwards(X, M, G, parts) : {}),
    ...(prepared.sizes.learn ? learning(prepared) : {}),
  }
}

/** Gradients of Σ G ∘ output, head by head and gathered into the weight matrices. */
function backwards(X: Matrix, M: Matrix, G: Matrix, parts: ReturnType<typeof headsOf>): Named {
  const width = G.cols / parts.length
  const backs = parts.map((part, i) =>
    attentionBackward(part.Q, part.K, part.V, part.weights, columns(G, i * width, width)),
  )
  const along = (name: 'dQ' | 'dK' | 'dV') => ofMatrix(matMul(transpose(name === 'dQ' ? X : M), sideBySide(backs.map((back) => back[name]))))
  return {
    ...Object.fromEntries((['dV', 'dWeights', 'dScaled', 'dQ', 'dK'] as const).map((name) => [name, ofStack(backs.map((back) => back[name]))])),
    dWQ: along('dQ'),
    dWK: along('dK'),
    dWV: along('dV'),
  }
}

/** The first head alone guesses the next word: rows 0 … n − 2 of X, and the targets they have. */
export function learningParts(prepared: Prepared): { X: Matrix; w: NextWordWeights; targets: readonly number[] } {
  const X = matrixOf(prepared.tensors, 'X')
  const width = matrixOf(prepared.tensors, 'WQ').cols / prepared.sizes.heads!
  const first = (name: string) => columns(matrixOf(prepared.tensors, name), 0, width)
  return {
    X: rowsOf(X, 0, X.rows - 1),
    w: { WQ: first('WQ'), WK: first('WK'), WV: first('WV'), WU: matrixOf(prepared.tensors, 'WU') },
    targets: [...getNumbers(prepared.tensors, 'targets').data],
  }
}

function learning(prepared: Prepared): Named {
  const { X, w: start, targets } = learningParts(prepared)
  const gradients = nextWordGradients(X, start, targets)
  const losses = [nextWordLoss(X, start, targets)]
  let w = start
  for (let step = 0; step < prepared.sizes.steps!; step++) {
    w = descend(w, nextWordGradients(X, w, targets), prepared.sizes.eta!)
    losses.push(nextWordLoss(X, w, targets))
  }
  return { lossGradientWQ: ofMatrix(gradients.WQ), lossGradientWK: ofMatrix(gradients.WK), losses: ofVector(losses) }
}

/** Weight matrices larger than this are not checked cell by cell: it would take minutes. */
const MOST_CHECKED = 256

/**
 * Gradients of Σ G ∘ output by central differences: along Q, K and V of every head, and along the
 * weight matrices while they are small; and those of the next-word loss.
 */
export function attentionDifferences(prepared: Prepared): Named {
  const heads = prepared.sizes.heads!
  const input = (name: string) => matrixOf(prepared.tensors, name)
  const weights = { WQ: input('WQ'), WK: input('WK'), WV: input('WV') }
  const [X, M, mask, G] = [input('X'), input('M'), input('mask'), input('G')]
  const width = weights.WQ.cols / heads
  const parts = headsOf(X, weights, heads, mask, M)
  const inHead = (name: 'Q' | 'K' | 'V') =>
    ofStack(
      parts.map((part, i) => {
        const upstream = columns(G, i * width, width)
        return along(part[name], (moved) => {
          const { Q, K, V }: Record<'Q' | 'K' | 'V', Matrix> = { Q: part.Q, K: part.K, V: part.V, [name]: moved }
          return sum(multiply(upstream, attention(Q, K, V, mask).output))
        })
      }),
    )
  const found: Record<string, Named[string]> = prepared.sizes.backward ? { dQ: inHead('Q'), dK: inHead('K'), dV: inHead('V') } : {}
  if (prepared.sizes.backward && weights.WQ.data.length <= MOST_CHECKED) {
    const loss = (w: typeof weights) => sum(multiply(G, sideBySide(headsOf(X, w, heads, mask, M).map((part) => part.output))))
    for (const name of ['WQ', 'WK', 'WV'] as const) {
      found[`d${name}`] = ofMatrix(along(weights[name], (moved) => loss({ ...weights, [name]: moved })))
    }
  }
  if (prepared.sizes.learn) {
    const { X: read, w, targets } = learningParts(prepared)
    for (const name of ['WQ', 'WK'] as const) {
      found[`lossGradient${name}`] = ofMatrix(along(w[name], (moved) => nextWordLoss(read, { ...w, [name]: moved }, targets)))
    }
  }
  return found
}

/** Central differences of a loss along every cell of a matrix. */
function along({ rows, cols, data }: Matrix, loss: (moved: Matrix) => number): Matrix {
  return matrix(rows, cols, numericalGradient((x) => loss({ rows, cols, data: x }), data))
}

/** Greatest distance of a row's sum from 1. */
export function worstRowSum(weights: Matrix): number {
  return Math.max(...Array.from({ length: weights.rows }, (_, i) => {
    let total = 0
    for (let j = 0; j < weights.cols; j++) total += at(weights, i, j)
    return Math.abs(total - 1)
  }))
}

