import type { Demo } from './demo/demo'
import type { FormulaId } from './entry'

/** Each demo is a module of its own: opening one formula loads that formula's demo and no other. */
const LOADERS: Record<string, () => Promise<Demo>> = {
  // Not a formula of the margin: one word's way through all of Figure 1.
  R00: async () => (await import('./journey/demo')).journeyDemo,
  R01: async () => (await import('./tensor/attention/demo')).attentionDemo,
  R02: async () => (await import('./tensor/scaling/dot-variance')).dotVariance,
  R03: async () => (await import('./tensor/scaling/softmax-saturation')).softmaxSaturation,
  R04: async () => (await import('./arithmetic/head-width')).headWidth,
  R05: async () => (await import('./arithmetic/head-cost')).headCost,
  R06: async () => (await import('./arithmetic/head-parameters')).headParameters,
  R07: async () => (await import('./tensor/heads/multi-head-demo')).multiHeadDemo,
  R08: async () => (await import('./tensor/norm/add-and-norm')).addAndNorm,
  R09: async () => (await import('./tensor/mask/future-mask')).futureMask,
  R10: async () => (await import('./tensor/feed-forward/feed-forward-demo')).feedForwardDemo,
  R11: async () => (await import('./tensor/embedding/embedding-scale')).embeddingScale,
  R12: async () => (await import('./arithmetic/shared-embedding')).sharedEmbedding,
  R13: async () => (await import('./tensor/waves/positional-waves')).positionalWaves,
  R14: async () => (await import('./tensor/waves/wave-lengths')).waveLengths,
  R15: async () => (await import('./tensor/waves/shift-rotation')).waveShift,
  R16: async () => (await import('./arithmetic/attention-against-recurrence')).attentionAgainstRecurrence,
  R17: async () => (await import('./arithmetic/convolution-cost')).convolutionCost,
  R18: async () => (await import('./arithmetic/separable-convolution')).separableConvolution,
  R19: async () => (await import('./arithmetic/convolution-depth')).convolutionDepth,
  R20: async () => (await import('./arithmetic/restricted-attention')).restrictedAttention,
  R21: async () => (await import('./arithmetic/training-time')).baseTime,
  R22: async () => (await import('./arithmetic/training-time')).bigTime,
  R23: async () => (await import('./arithmetic/training-operations')).baseOperations,
  R24: async () => (await import('./arithmetic/training-operations')).bigOperations,
  R25: async () => (await import('./arithmetic/other-costs')).otherCosts,
  R26: async () => (await import('./tensor/training/learning-rate-demo')).learningRateDemo,
  R27: async () => (await import('./tensor/training/adam-demo')).adamDemo,
  R28: async () => (await import('./tensor/training/dropout-demo')).dropoutDemo,
  R29: async () => (await import('./tensor/training/label-smoothing-demo')).labelSmoothingDemo,
  R30: async () => (await import('./tensor/decoding/translation-beam')).translationBeam,
  R31: async () => (await import('./tensor/decoding/beam-demo')).parsingBeam,
  R32: async () => (await import('./arithmetic/tokens-seen')).tokensSeen,
  R33: async () => (await import('./arithmetic/perplexity')).perplexity,
  R34: async () => (await import('./arithmetic/table-3-counts')).tableThreeCounts,
  R35: async () => (await import('./arithmetic/head-rows')).headRows,
  R36: async () => (await import('./arithmetic/parsing-parameters')).parsingParameters,
}

/** @throws RangeError when no demo has this id. */
export async function loadDemo(id: FormulaId): Promise<Demo> {
  const load = LOADERS[id]
  if (!load) throw new RangeError(`No demo is called ${id}`)
  return load()
}
