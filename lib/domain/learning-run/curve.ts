/** How far a matrix has moved from where it started, and the gradient it received last: Frobenius norms. */
export interface Motion {
  /** ‖W − W₀‖ / ‖W₀‖. */
  readonly moved: number
  readonly gradient: number
}

/** What was measured on sentences that no step has seen. */
export interface Measured {
  /** Mean cross-entropy of a target word in nats, without smoothing and without dropout. */
  readonly loss: number
  /** Shares from 0 to 1. */
  readonly words: number
  readonly sentences: number
  /** By the parameter's name, for every W^Q, W^K and W^V. Empty before the first step. */
  readonly motions: Readonly<Record<string, Motion>>
}

/** One step of one lane. Step 0 is the model as drawn: it has no loss of a batch and no rate. */
export interface Point {
  readonly step: number
  /** Smoothed cross-entropy of the batch, in nats a word, before the step's change; null at step 0. */
  readonly loss: number | null
  readonly rate: number | null
  readonly measured: Measured | null
}

/** Steps between two measurements on held-out sentences. */
export const MEASURE_EVERY = 10
/** Checkpoints of one run at most: each holds the weights and twice as much for Adam. */
const MOST_CHECKPOINTS = 50

/** Steps from one checkpoint to the next in a run of so many steps. */
export function checkpointEvery(totalSteps: number): number {
  let every = 20
  while (totalSteps / every > MOST_CHECKPOINTS) every *= 2
  return every
}
