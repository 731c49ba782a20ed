/** Sizes of a layer of Table 1: n positions of width d, kernel width k. */
export interface LayerSizes {
  readonly n: number
  readonly d: number
  readonly k: number
}

/** A layer's input, n × d, and its weights: d × d for recurrence, k·d × d for convolution. */
export interface LayerInputs {
  readonly X: Float32Array
  readonly W: Float32Array
}

export type LayerKind = 'attention' | 'recurrence' | 'convolution'
export const LAYER_KINDS: readonly LayerKind[] = ['attention', 'recurrence', 'convolution']

/**
 * Multiply-adds of what is run here. Attention has Table 1's n²·d twice, for scores and for mixing; what
 * can be done for all positions beforehand (projections, the recurrence's own input) is left out of all.
 */
export const layerWork: Record<LayerKind, (sizes: LayerSizes) => number> = {
  attention: ({ n, d }) => 2 * n * n * d,
  recurrence: ({ n, d }) => n * d * d,
  convolution: ({ n, d, k }) => k * n * d * d,
}

/** Steps that must wait for one another, as Table 1 counts them. */
export const layerWaits: Record<LayerKind, (n: number) => number> = {
  attention: () => 1,
  recurrence: (n) => n,
  convolution: () => 1,
}

/** softmax(XXᵀ/√d)X, one row of scores at a time, n × d. */
function attention({ n, d }: LayerSizes, { X }: LayerInputs): Float32Array {
  const out = new Float32Array(n * d)
  const scores = new Float32Array(n)
  const factor = 1 / Math.sqrt(d)
  for (let i = 0; i < n; i++) {
    let top = -Infinity
    for (let j = 0; j < n; j++) {
      let sum = 0
      for (let c = 0; c < d; c++) sum += X[i * d + c]! * X[j * d + c]!
      scores[j] = sum * factor
      if (scores[j]! > top) top = scores[j]!
    }
    let total = 0
    for (let j = 0; j < n; j++) total += scores[j] = Math.exp(scores[j]! - top)
    for (let j = 0; j < n; j++) {
      const weight = scores[j]! / total
      for (let c = 0; c < d; c++) out[i * d + c]! += weight * X[j * d + c]!
    }
  }
  return out
}

/** h_t = tanh(x_t + h_{t−1}W), n × d: each row waits for the one before. */
function recurrence({ n, d }: LayerSizes, { X, W }: LayerInputs): Float32Array {
  const out = new Float32Array(n * d)
  for (let t = 0; t < n; t++) {
    for (let c = 0; c < d; c++) out[t * d + c] = X[t * d + c]!
    if (t > 0) addProduct(out, t * d, out, (t - 1) * d, W, 0, d)
    for (let c = 0; c < d; c++) out[t * d + c] = Math.tanh(out[t * d + c]!)
  }
  return out
}

/** y_t = Σⱼ x_{t+j−⌊(k−1)/2⌋}W_j, n × d, with zeros beyond the ends. */
function convolution({ n, d, k }: LayerSizes, { X, W }: LayerInputs): Float32Array {
  const out = new Float32Array(n * d)
  const before = Math.floor((k - 1) / 2)
  for (let t = 0; t < n; t++) {
    for (let j = 0; j < k; j++) {
      const from = t + j - before
      if (from >= 0 && from < n) addProduct(out, t * d, X, from * d, W, j * d * d, d)
    }
  }
  return out
}

/** out[at…] += row · W, for a row of d numbers and d × d weights. */
function addProduct(out: Float32Array, at: number, row: Float32Array, rowAt: number, W: Float32Array, wAt: number, d: number): void {
  for (let i = 0; i < d; i++) {
    const factor = row[rowAt + i]!
    for (let j = 0; j < d; j++) out[at + j]! += factor * W[wAt + i * d + j]!
  }
}

/** Each layer as plain loops on float32 arrays. */
export const layerLoops: Record<LayerKind, (sizes: LayerSizes, inputs: LayerInputs) => Float32Array> = { attention, recurrence, convolution }
