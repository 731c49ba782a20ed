import { attention, attentionBackward } from './attention'
import { crossEntropy, crossEntropyBackward } from './cross-entropy'
import { causalMask } from './mask'
import { matMul, subtract, scale, transpose, type Matrix } from './matrix'

/** Weights of the smallest model that guesses the next word: one masked head and an output matrix. */
export interface NextWordWeights {
  /** d_model × d_k. */
  readonly WQ: Matrix
  readonly WK: Matrix
  /** d_model × d_v. */
  readonly WV: Matrix
  /** d_v × vocabulary. */
  readonly WU: Matrix
}

/** Mean loss in nats; row i of X guesses targets[i] and may look at rows 0 … i only. */
export function nextWordLoss(X: Matrix, w: NextWordWeights, targets: readonly number[]): number {
  return crossEntropy(nextWordLogits(X, w), targets)
}

/** Logits over the vocabulary, n × vocabulary. */
function nextWordLogits(X: Matrix, w: NextWordWeights): Matrix {
  const steps = attention(matMul(X, w.WQ), matMul(X, w.WK), matMul(X, w.WV), causalMask(X.rows))
  return matMul(steps.output, w.WU)
}

/** Gradient of the loss with respect to queries, keys and values, n × d_k and n × d_v, and to the logits, n × vocabulary. */
export function nextWordBackward(X: Matrix, w: NextWordWeights, targets: readonly number[]) {
  const [Q, K, V] = [matMul(X, w.WQ), matMul(X, w.WK), matMul(X, w.WV)]
  const { weights, output } = attention(Q, K, V, causalMask(X.rows))
  const dLogits = crossEntropyBackward(matMul(output, w.WU), targets)
  return { output, dLogits, ...attentionBackward(Q, K, V, weights, matMul(dLogits, transpose(w.WU))) }
}

/** Gradient of the loss with respect to each weight matrix. */
export function nextWordGradients(X: Matrix, w: NextWordWeights, targets: readonly number[]): NextWordWeights {
  const { output, dLogits, dQ, dK, dV } = nextWordBackward(X, w, targets)
  const Xt = transpose(X)
  return { WQ: matMul(Xt, dQ), WK: matMul(Xt, dK), WV: matMul(Xt, dV), WU: matMul(transpose(output), dLogits) }
}

/** W ← W − η∇L for every matrix. */
export function descend(w: NextWordWeights, gradients: NextWordWeights, eta: number): NextWordWeights {
  const step = (name: keyof NextWordWeights) => subtract(w[name], scale(gradients[name], eta))
  return { WQ: step('WQ'), WK: step('WK'), WV: step('WV'), WU: step('WU') }
}
