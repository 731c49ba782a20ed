import type { Run, Tensor } from '../runner'

/** Softmax over 64 keys with and without 1/√d_k: variance, largest weight, trace of the Jacobian; the gradient of one row. */
export const softmaxSaturation: Run = (tf, x, size) => {
  const widths = [4, 16, 64, 256, 512]
  const raw = widths.map((d) => tf.matMul(x[`q${d}`]!, x[`k${d}`]!, false, true))
  const scaled = raw.map((scores, i) => tf.div(scores, Math.sqrt(widths[i]!)))
  const variance = (values: Tensor) => {
    const centred = tf.sub(values, tf.mean(values))
    return tf.mean(tf.mul(centred, centred))
  }
  const largest = (scores: Tensor) => tf.mean(tf.max(tf.softmax(scores), -1))
  const trace = (scores: Tensor) => {
    const p = tf.softmax(scores)
    return tf.mean(tf.sum(tf.mul(p, tf.sub(1, p)), -1))
  }
  const each = (list: Tensor[], measure: (scores: Tensor) => Tensor) => tf.stack(list.map(measure))
  const shown = widths.indexOf(size.width!)
  const row = (scores: Tensor) => tf.reshape(tf.slice(scores, [0, 0, 0], [1, 1, -1]), [1, 64])
  const [rawRow, scaledRow] = [tf.softmax(row(raw[shown]!)), tf.softmax(row(scaled[shown]!))]

  // Backwards: each weight times what its gradient has more than the weighted mean
  const back = (p: Tensor) => tf.mul(p, tf.sub(x.G!, tf.sum(tf.mul(p, x.G!), -1, true)))
  const dScaled = back(scaledRow)
  const dScores = tf.concat([back(rawRow), dScaled, tf.div(dScaled, Math.sqrt(size.width!))], 0)
  return {
    variances: each(raw, variance), scaledVariances: each(scaled, variance),
    largest: each(raw, largest), scaledLargest: each(scaled, largest),
    traces: each(raw, trace), scaledTraces: each(scaled, trace),
    rawRow, scaledRow, dScores,
    warmRow: tf.softmax(tf.div(row(scaled[shown]!), size.temperature!)),
  }
}
