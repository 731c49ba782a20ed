import type { LayerInputs, LayerKind, LayerSizes } from '@/lib/domain/machine/layer-loops'
import type { Tensor, Tf } from '../runner'

interface LayerOnBackend {
  readonly work: () => Promise<ArrayLike<number>>
  readonly dispose: () => void
}

/** A layer of Table 1 on the present backend, its inputs sent ahead; each run reads its output back. */
export function layerTensors(tf: Tf, kind: LayerKind, sizes: LayerSizes, { X, W }: LayerInputs): LayerOnBackend {
  const { n, d, k } = sizes
  const x = tf.tensor2d(X, [n, d])
  const w = kind === 'convolution' ? tf.tensor3d(W, [k, d, d]) : kind === 'recurrence' ? tf.tensor2d(W, [d, d]) : null
  const layers: Record<LayerKind, () => Tensor> = {
    // Transposed apart: a product that transposes as it goes is ten times slower on wasm.
    attention: () => tf.matMul(tf.softmax(tf.mul(tf.matMul(x, tf.transpose(x)), 1 / Math.sqrt(d))), x),
    recurrence: () => {
      let h: Tensor = tf.zeros([1, d])
      const rows = Array.from({ length: n }, (_, t) => (h = tf.tanh(tf.add(tf.slice(x, [t, 0], [1, d]), tf.matMul(h, w!)))))
      return tf.concat(rows, 0)
    },
    convolution: () => tf.conv1d(x, w as ReturnType<Tf['tensor3d']>, 1, 'same'),
  }
  return {
    work: async () => {
      const result = tf.tidy(layers[kind])
      const data = await result.data()
      result.dispose()
      return data
    },
    dispose: () => tf.dispose(w ? [x, w] : [x]),
  }
}
