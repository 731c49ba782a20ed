import { at, map, tabulate, type Matrix } from './matrix'
import { logSoftmax, softmax } from './softmax'

/**
 * Mean cross-entropy in nats of rows of logits (n × vocabulary) against the index of the right word
 * of each row. @throws RangeError when there are not as many targets as rows.
 */
export function crossEntropy(logits: Matrix, targets: readonly number[]): number {
  if (targets.length !== logits.rows) throw new RangeError(`${targets.length} targets for ${logits.rows} rows`)
  const logs = logSoftmax(logits)
  return -targets.reduce((sum, target, i) => sum + at(logs, i, target), 0) / logits.rows
}

/** Its gradient: (softmax − the target's 1) / n. */
export function crossEntropyBackward(logits: Matrix, targets: readonly number[]): Matrix {
  return map(softmax(logits), (p, i, j) => (p - (targets[i] === j ? 1 : 0)) / logits.rows)
}

/** Targets as rows with a single 1, n × vocabulary. */
export function oneHot(targets: readonly number[], vocabulary: number): Matrix {
  return tabulate(targets.length, vocabulary, (i, j) => (targets[i] === j ? 1 : 0))
}
