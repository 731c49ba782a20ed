import type { Run, Tensor } from '../runner'

/** Figure 1 with one layer on each side, on a batch: every tensor is [sentences, words, width] or has heads before words. */
export const journey: Run = (tf, x, size) => {
  const [B, n, m, h, d] = [size.batch!, size.n!, size.m!, size.heads!, size.d!]
  const times = (input: Tensor, W: Tensor) => tf.matMul(input, tf.reshape(W, [1, ...W.shape]))
  const look = (ids: Tensor, length: number) =>
    tf.mul(tf.reshape(tf.gather(x.table!, tf.cast(tf.reshape(ids, [-1]), 'int32')), [B, length, d]), Math.sqrt(d))
  const split = (input: Tensor, length: number) => tf.transpose(tf.reshape(input, [B, length, h, d / h]), [0, 2, 1, 3])
  const attend = (queries: Tensor, rows: number, memory: Tensor, keys: number, name: string, mask: Tensor) => {
    const Q = split(times(queries, x[`${name}WQ`]!), rows)
    const K = split(times(memory, x[`${name}WK`]!), keys)
    const V = split(times(memory, x[`${name}WV`]!), keys)
    const scores = tf.div(tf.matMul(Q, K, false, true), Math.sqrt(d / h))
    const weights = tf.softmax(tf.add(scores, tf.reshape(mask, [B, 1, rows, keys])))
    const joined = tf.reshape(tf.transpose(tf.matMul(weights, V), [0, 2, 1, 3]), [B, rows, d])
    return { weights, output: times(joined, x[`${name}WO`]!) }
  }
  const addAndNorm = (input: Tensor, sublayer: Tensor) => {
    const sum = tf.add(input, sublayer)
    const centred = tf.sub(sum, tf.mean(sum, -1, true))
    return tf.div(centred, tf.sqrt(tf.add(tf.mean(tf.mul(centred, centred), -1, true), 1e-6)))
  }
  const network = (input: Tensor, name: string) => times(tf.relu(times(input, x[`${name}W1`]!)), x[`${name}W2`]!)

  const source = look(x.sourceIds!, n)
  const encIn = tf.add(source, tf.slice(x.PE!, [0, 0], [n, d]))
  const own = attend(encIn, n, encIn, n, 'enc', x.sourceMask!)
  const encFirst = addAndNorm(encIn, own.output)
  const encFfn = network(encFirst, 'enc')
  const memory = addAndNorm(encFirst, encFfn)

  const decIn = tf.add(look(x.targetIds!, m), tf.slice(x.PE!, [0, 0], [m, d]))
  const masked = attend(decIn, m, decIn, m, 'dec', x.targetMask!)
  const decFirst = addAndNorm(decIn, masked.output)
  const cross = attend(decFirst, m, memory, n, 'cross', x.crossMask!)
  const decSecond = addAndNorm(decFirst, cross.output)
  const decoded = addAndNorm(decSecond, network(decSecond, 'dec'))
  const logits = tf.matMul(decoded, tf.reshape(x.table!, [1, ...x.table!.shape]), false, true)
  return {
    source, encIn, decIn, encWeights: own.weights, encAttended: own.output, encFirst, encFfn, memory,
    decWeights: masked.weights, decFirst, crossWeights: cross.weights, decSecond, decoded, logits, probabilities: tf.softmax(logits),
  }
}
