import type { Tensor, Tf } from '../runner'

/**
 * tfjs's core comes without gradients, and the package that has them all is many times larger. These are
 * the backward passes of the few operations the model uses on its tape beside its own kernels. Transposes
 * are made before products, because wasm multiplies plain matrices several times faster.
 */
export function registerGradients(tf: Tf): void {
  const register = (kernelName: string, inputsToSave: string[], saveOutput: boolean, gradFunc: (dy: Tensor, saved: Tensor[], attrs: Record<string, unknown>) => Record<string, () => Tensor>) => {
    if (tf.getGradient(kernelName)) return
    type Registered = Parameters<typeof tf.registerGradient>[0]
    tf.registerGradient({ kernelName, inputsToSave, outputsToSave: [saveOutput], gradFunc: gradFunc as unknown as Registered['gradFunc'] })
  }
  /** Sums a gradient over the axes along which an input was repeated. */
  const collected = (dy: Tensor, shape: number[]) => {
    const axes = tf.broadcast_util.getReductionAxes(shape, dy.shape)
    return tf.reshape(axes.length > 0 ? tf.sum(dy, axes) : dy, shape)
  }
  const flipped = (x: Tensor) => tf.transpose(x, x.shape.map((_, i) => (i < x.rank - 2 ? i : 2 * x.rank - 3 - i)))

  register('Add', ['a', 'b'], false, (dy, [a, b]) => ({
    a: () => collected(dy, a!.shape),
    b: () => collected(dy, b!.shape),
  }))
  register('Multiply', ['a', 'b'], false, (dy, [a, b]) => ({
    a: () => collected(tf.mul(dy, b!), a!.shape),
    b: () => collected(tf.mul(dy, a!), b!.shape),
  }))
  register('BatchMatMul', ['a', 'b'], false, (dy, [a, b], { transposeA, transposeB }) => {
    if (transposeA || transposeB) throw new RangeError('Transpose before multiplying: the model’s products are plain')
    return { a: () => tf.matMul(dy, flipped(b!)), b: () => tf.matMul(flipped(a!), dy) }
  })
  register('Transpose', [], false, (dy, _, { perm }) => {
    const back = (perm as number[]).map((_, axis) => (perm as number[]).indexOf(axis))
    return { x: () => tf.transpose(dy, back) }
  })
  register('Reshape', ['x'], false, (dy, [x]) => ({ x: () => tf.reshape(dy, x!.shape) }))
  register('Softmax', [], true, (dy, [y]) => ({
    logits: () => tf.mul(y!, tf.sub(dy, tf.sum(tf.mul(dy, y!), -1, true))),
  }))
  register('Slice', ['x'], false, (dy, [x], { begin, size }) => ({
    x: () => tf.pad(dy, (begin as number[]).map((from, i) => [from, x!.shape[i]! - from - (size as number[])[i]!] as [number, number])),
  }))
}
