/**
 * Operation counts of Table 1 without their O: n positions, width d, kernel width k, neighborhood r.
 * The table gives orders; these are its leading products, taken as counts.
 */
export const layerCost = {
  selfAttention: (n: number, d: number) => n * n * d,
  recurrent: (n: number, d: number) => n * d * d,
  convolutional: (n: number, d: number, k: number) => k * n * d * d,
  separable: (n: number, d: number, k: number) => k * n * d + n * d * d,
  restricted: (n: number, d: number, r: number) => r * n * d,
  pointWise: (n: number, d: number) => n * d * d,
} as const

/**
 * Floating-point operations of a multi-head block (3.2.2), a multiply-add counting as two:
 * projections, scores, mixing and output; the softmax, h·n² exponentials, is left out.
 */
export function multiHeadOperations(n: number, d: number, h: number, dK: number, dV: number): number {
  const projections = n * d * h * (2 * dK + dV)
  const scores = h * n * n * dK
  const mixing = h * n * n * dV
  const output = n * h * dV * d
  return 2 * (projections + scores + mixing + output)
}
