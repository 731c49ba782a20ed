import { add, matMul, scale, transpose, type Matrix } from './matrix'
import { softmax, softmaxBackward } from './softmax'

/** Every intermediate of equation (1), under the names used on the page. */
export interface AttentionSteps {
  /** QKᵀ, n_q × n_k. */
  readonly scores: Matrix
  /** QKᵀ / √d_k. */
  readonly scaled: Matrix
  /** Scaled scores plus the mask. */
  readonly masked: Matrix
  /** softmax of the masked scores: rows sum to 1. */
  readonly weights: Matrix
  /** weights · V, n_q × d_v. */
  readonly output: Matrix
}

/**
 * Scaled dot-product attention, equation (1). Q: n_q × d_k, K: n_k × d_k, V: n_k × d_v,
 * mask: n_q × n_k of 0 and −∞.
 */
export function attention(Q: Matrix, K: Matrix, V: Matrix, mask: Matrix): AttentionSteps {
  const scores = matMul(Q, transpose(K))
  const scaled = scale(scores, 1 / Math.sqrt(Q.cols))
  const masked = add(scaled, mask)
  const weights = softmax(masked)
  return { scores, scaled, masked, weights, output: matMul(weights, V) }
}

/** Gradients of a loss with respect to what enters equation (1) and to its weights and scores. */
export interface AttentionGradients {
  readonly dQ: Matrix
  readonly dK: Matrix
  readonly dV: Matrix
  readonly dWeights: Matrix
  /** With respect to the scaled scores. */
  readonly dScaled: Matrix
}

/** Backward pass of equation (1); `upstream` is the gradient with respect to the output, n_q × d_v. */
export function attentionBackward(
  Q: Matrix,
  K: Matrix,
  V: Matrix,
  weights: Matrix,
  upstream: Matrix,
): AttentionGradients {
  const dV = matMul(transpose(weights), upstream)
  const dWeights = matMul(upstream, transpose(V))
  const dScaled = softmaxBackward(weights, dWeights)
  const factor = 1 / Math.sqrt(Q.cols)
  return {
    dV,
    dWeights,
    dScaled,
    dQ: scale(matMul(dScaled, K), factor),
    dK: scale(matMul(transpose(dScaled), Q), factor),
  }
}
