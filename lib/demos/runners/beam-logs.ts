import type { Run } from '../runner'

/** Log-probabilities of the next word, one row for each word before; the search itself is plain code. */
export const beamLogs: Run<'logits'> = (tf, x) => ({ logs: tf.logSoftmax(x.logits) })
