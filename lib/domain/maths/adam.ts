/** Constants of Adam as 5.3 gives them. */
export interface AdamConstants {
  readonly beta1: number
  readonly beta2: number
  readonly epsilon: number
}

export const PAPER_ADAM: AdamConstants = { beta1: 0.9, beta2: 0.98, epsilon: 1e-9 }

/** Where Adam stands after `step` steps: the point and its two running means. */
export interface AdamState {
  readonly step: number
  readonly point: readonly number[]
  /** Running mean of the gradient. */
  readonly first: readonly number[]
  /** Running mean of its square. */
  readonly second: readonly number[]
}

export function adamStart(point: readonly number[]): AdamState {
  return { step: 0, point, first: point.map(() => 0), second: point.map(() => 0) }
}

/** One step of Adam [20], with the correction of both means for their start from zero. */
export function adamStep(
  state: AdamState,
  gradient: readonly number[],
  rate: number,
  { beta1, beta2, epsilon }: AdamConstants,
): AdamState {
  const step = state.step + 1
  const first = state.first.map((m, i) => beta1 * m + (1 - beta1) * gradient[i]!)
  const second = state.second.map((v, i) => beta2 * v + (1 - beta2) * gradient[i]! ** 2)
  const point = state.point.map((x, i) => {
    const m = first[i]! / (1 - beta1 ** step)
    const v = second[i]! / (1 - beta2 ** step)
    return x - (rate * m) / (Math.sqrt(v) + epsilon)
  })
  return { step, point, first, second }
}

/** A narrow valley to go down: ½(a·x² + b·y²), steep in y when b is much greater than a. */
export const valley = {
  loss: ([x = 0, y = 0]: readonly number[], a: number, b: number) => 0.5 * (a * x * x + b * y * y),
  gradient: ([x = 0, y = 0]: readonly number[], a: number, b: number) => [a * x, b * y],
}
