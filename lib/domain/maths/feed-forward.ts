import { addRow, columnSums, map, matMul, transpose, zip, type Matrix } from './matrix'

/** Weights of equation (2): W1 d × d_ff, b1 1 × d_ff, W2 d_ff × d, b2 1 × d. */
export interface FeedForwardWeights {
  readonly W1: Matrix
  readonly b1: Matrix
  readonly W2: Matrix
  readonly b2: Matrix
}

export interface FeedForwardSteps {
  /** xW₁ + b₁, n × d_ff. */
  readonly inner: Matrix
  /** max(0, ·). */
  readonly active: Matrix
  /** n × d. */
  readonly output: Matrix
}

/** The position-wise network, equation (2): every row goes through on its own. */
export function feedForward(x: Matrix, w: FeedForwardWeights): FeedForwardSteps {
  const inner = addRow(matMul(x, w.W1), w.b1)
  const active = map(inner, (value) => Math.max(0, value))
  return { inner, active, output: addRow(matMul(active, w.W2), w.b2) }
}

/** Backward pass of equation (2). At exactly 0 the cut's slope is taken as 0. */
export function feedForwardBackward(
  x: Matrix,
  w: FeedForwardWeights,
  steps: FeedForwardSteps,
  upstream: Matrix,
): FeedForwardWeights & { readonly dx: Matrix } {
  const dInner = zip(matMul(upstream, transpose(w.W2)), steps.inner, (g, value) => (value > 0 ? g : 0))
  return {
    dx: matMul(dInner, transpose(w.W1)),
    W1: matMul(transpose(x), dInner),
    b1: columnSums(dInner),
    W2: matMul(transpose(steps.active), upstream),
    b2: columnSums(upstream),
  }
}

/**
 * The same network as two convolutions of kernel width 1 (3.3): a window that slides along the
 * positions and sees one at a time. Written as a loop over windows, so that equality is a finding.
 */
export function kernelOneConvolution(x: Matrix, kernel: Matrix, bias: Matrix): Matrix {
  const output = new Float64Array(x.rows * kernel.cols)
  for (let filter = 0; filter < kernel.cols; filter++) {
    for (let place = 0; place < x.rows; place++) {
      let sum = bias.data[filter]!
      for (let channel = 0; channel < x.cols; channel++) {
        sum += x.data[place * x.cols + channel]! * kernel.data[channel * kernel.cols + filter]!
      }
      output[place * kernel.cols + filter] = sum
    }
  }
  return { rows: x.rows, cols: kernel.cols, data: output }
}
