/** Sizes of a model as Table 3 names them. */
export interface ModelSizes {
  /** Layers of the encoder, and as many of the decoder. */
  readonly N: number
  readonly dModel: number
  readonly dFf: number
  readonly h: number
  readonly dK: number
  readonly dV: number
}

export const BASE_MODEL: ModelSizes = { N: 6, dModel: 512, dFf: 2048, h: 8, dK: 64, dV: 64 }

/** 3.2.2: W^Q and W^K d × h·d_k, W^V d × h·d_v, W^O h·d_v × d; no biases, as none are printed. */
export function attentionParameters({ dModel, h, dK, dV }: ModelSizes): number {
  return 2 * dModel * h * dK + dModel * h * dV + h * dV * dModel
}

/** Equation (2): two matrices and two biases. */
export function feedForwardParameters({ dModel, dFf }: ModelSizes): number {
  return 2 * dModel * dFf + dFf + dModel
}

/** All layers of encoder and decoder, with a gain and a bias for each of the 2 + 3 norms. */
export function layerParameters(sizes: ModelSizes): number {
  const norm = 2 * sizes.dModel
  const encoder = attentionParameters(sizes) + feedForwardParameters(sizes) + 2 * norm
  const decoder = 2 * attentionParameters(sizes) + feedForwardParameters(sizes) + 3 * norm
  return sizes.N * (encoder + decoder)
}

/** Layers plus one shared matrix of `vocabulary` embeddings (3.4); sinusoids have no parameters. */
export function modelParameters(sizes: ModelSizes, vocabulary: number): number {
  return layerParameters(sizes) + vocabulary * sizes.dModel
}

/**
 * Vocabularies whose count, rounded to millions, prints as `millions`: from `least` to `most`, ends
 * included (the half is rounded up, so the upper end lies just below it).
 */
export function vocabulariesFor(sizes: ModelSizes, millions: number): { least: number; most: number } {
  const rest = layerParameters(sizes)
  return {
    least: Math.ceil(((millions - 0.5) * 1e6 - rest) / sizes.dModel),
    most: Math.ceil(((millions + 0.5) * 1e6 - rest) / sizes.dModel) - 1,
  }
}
