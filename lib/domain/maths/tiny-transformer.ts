import { feedForward, type FeedForwardWeights } from './feed-forward'
import { layerNorm } from './layer-norm'
import { add, matMul, tabulate, transpose, zeros, type Matrix } from './matrix'
import { multiHead, type MultiHeadWeights } from './multi-head'
import { softmax } from './softmax'

/** Weights of an encoder layer: one attention block and one feed-forward network (3.1). */
export interface EncoderWeights {
  readonly self: MultiHeadWeights
  readonly ffn: FeedForwardWeights
}

/** A decoder layer looks also at the encoder's output. */
export interface DecoderWeights extends EncoderWeights {
  readonly cross: MultiHeadWeights
}

/** Keeps the division of the norm finite; the paper states no value. */
export const NORM_EPSILON = 1e-6

/** LayerNorm(x + sublayer) with gain 1 and bias 0, as after every sub-layer of 3.1. */
export function addAndNorm(x: Matrix, sublayer: Matrix): Matrix {
  return layerNorm(add(x, sublayer), tabulate(1, x.cols, () => 1), zeros(1, x.cols), NORM_EPSILON).output
}

/** One encoder layer on one sentence, n × d. The mask hides its padding. */
export function encoderLayer(x: Matrix, w: EncoderWeights, heads: number, mask: Matrix) {
  const attended = multiHead(x, w.self, heads, mask)
  const first = addAndNorm(x, attended.output)
  const ffn = feedForward(first, w.ffn).output
  return { weights: attended.parts.map((part) => part.weights), attended: attended.output, first, ffn, output: addAndNorm(first, ffn) }
}

/** One decoder layer, m × d, over the encoder's output `memory`, n × d. */
export function decoderLayer(y: Matrix, memory: Matrix, w: DecoderWeights, heads: number, masks: { readonly own: Matrix; readonly cross: Matrix }) {
  const own = multiHead(y, w.self, heads, masks.own)
  const first = addAndNorm(y, own.output)
  const cross = multiHead(first, w.cross, heads, masks.cross, memory)
  const second = addAndNorm(first, cross.output)
  const ffn = feedForward(second, w.ffn).output
  return {
    weights: own.parts.map((part) => part.weights),
    crossWeights: cross.parts.map((part) => part.weights),
    first,
    second,
    output: addAndNorm(second, ffn),
  }
}

/** Scores of every word by the shared embedding table (3.4), and their softmax. */
export function nextWordProbabilities(decoded: Matrix, table: Matrix) {
  const logits = matMul(decoded, transpose(table))
  return { logits, probabilities: softmax(logits) }
}
