import { beforeAll, describe, expect, test } from 'vitest'
import type * as TF from '@tensorflow/tfjs'
import { attentionDemo } from '@/lib/domain/formulas/tensor/attention/demo'
import { addAndNorm } from '@/lib/domain/formulas/tensor/norm/add-and-norm'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import type { Numbers } from '@/lib/domain/formulas/demo/demo'
import { relativeError } from '@/lib/domain/maths/relative-error'
import { startInNode } from './backends'

/** Our gradients are written out by hand: tfjs's own differentiation, which they do not use, must agree. */
describe('gradients agree with tfjs’s automatic differentiation', () => {
  let tf: typeof TF
  beforeAll(async () => {
    await startInNode('cpu')
    tf = await import('@tensorflow/tfjs')
    await tf.setBackend('cpu')
  })
  const tensor = ({ shape, data }: Numbers) => tf.tensor2d(Float32Array.from(data), [shape[0]!, shape[1]!])

  test('attention', () => {
    const prepared = attentionDemo.prepare({ ...initialState(attentionDemo.fields, 'it'), mask: true, gradients: true })
    const reference = attentionDemo.reference(prepared)
    tf.tidy(() => {
      const [X, WQ, WK, WV, mask, G] = ['X', 'WQ', 'WK', 'WV', 'mask', 'G'].map((name) => tensor(prepared.tensors[name]!)) as [TF.Tensor2D, TF.Tensor2D, TF.Tensor2D, TF.Tensor2D, TF.Tensor2D, TF.Tensor2D]
      const loss = (q: TF.Tensor, k: TF.Tensor, v: TF.Tensor) => {
        const scores = tf.add(tf.div(tf.matMul(tf.matMul(X, q), tf.matMul(X, k), false, true), 2), mask)
        return tf.sum(tf.mul(G, tf.matMul(tf.softmax(scores), tf.matMul(X, v))))
      }
      const found = tf.grads(loss as (...values: TF.Tensor[]) => TF.Tensor)([WQ, WK, WV])
      for (const [i, name] of ['dWQ', 'dWK', 'dWV'].entries()) {
        expect(relativeError(found[i]!.dataSync(), reference[name]!.data), name).toBeLessThan(1e-5)
      }
    })
  })

  test('layer norm', () => {
    const prepared = addAndNorm.prepare({ ...initialState(addAndNorm.fields, 'it'), gain: 1.5, bias: -1 })
    const reference = addAndNorm.reference(prepared)
    tf.tidy(() => {
      const [gain, bias, G] = ['gain', 'bias', 'G'].map((name) => tensor(prepared.tensors[name]!)) as [TF.Tensor2D, TF.Tensor2D, TF.Tensor2D]
      const loss = (s: TF.Tensor, g: TF.Tensor, b: TF.Tensor) => {
        const centred = tf.sub(s, tf.mean(s, -1, true))
        const spread = tf.sqrt(tf.add(tf.mean(tf.square(centred), -1, true), 1e-6))
        return tf.sum(tf.mul(G, tf.add(tf.mul(tf.div(centred, spread), g), b)))
      }
      const found = tf.grads(loss as (...values: TF.Tensor[]) => TF.Tensor)([tensor(reference.sum!), gain, bias])
      for (const [i, name] of ['dSum', 'dGain', 'dBias'].entries()) {
        expect(relativeError(found[i]!.dataSync(), reference[name]!.data), name).toBeLessThan(1e-5)
      }
    })
  })
})
