import { feedForward, type FeedForwardWeights } from './feed-forward'
import { layerNorm, type LayerNormSteps } from './layer-norm'
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

/** LayerNorm with gain 1 and bias 0, and its steps. */
export function plainNorm(x: Matrix): LayerNormSteps {
  return layerNorm(x, tabulate(1, x.cols, () => 1), zeros(1, x.cols), NORM_EPSILON)
}

/** LayerNorm(x + sublayer), as after every sub-layer of 3.1. */
const addAndNorm = (x: Matrix, sublayer: Matrix): Matrix => plainNorm(add(x, sublayer)).output

/** One encoder layer on one sentence, n × d, with every intermediate. The mask hides its padding. */
export function encoderLayer(x: Matrix, w: EncoderWeights, heads: number, mask: Matrix) {
  const self = multiHead(x, w.self, heads, mask)
  const first = addAndNorm(x, self.output)
  const ffn = feedForward(first, w.ffn)
  return { self, first, ffn, output: addAndNorm(first, ffn.output) }
}

/** One decoder layer, m × d, over the encoder's output `memory`, n × d. */
export function decoderLayer(y: Matrix, memory: Matrix, w: DecoderWeights, heads: number, masks: { readonly own: Matrix; readonly cross: Matrix }) {
  const self = multiHead(y, w.self, heads, masks.own)
  const first = addAndNorm(y, self.output)
  const cross = multiHead(first, w.cross, heads, masks.cross, memory)
  const second = addAndNorm(first, cross.output)
  const ffn = feedForward(second, w.ffn)
  return { self, first, cross, second, ffn, output: addAndNorm(second, ffn.output) }
}

/** Scores of every word by the shared embedding table (3.4), and their softmax. */
export function nextWordProbabilities(decoded: Matrix, table: Matrix) {
  const logits = matMul(decoded, transpose(table))
  return { logits, probabilities: softmax(logits) }
}
