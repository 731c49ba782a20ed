import { attention as plainAttention } from '@/lib/domain/maths/attention'
import { matMul, type Matrix } from '@/lib/domain/maths/matrix'
import { columns } from '@/lib/domain/maths/matrix-blocks'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { attentionDemo } from '@/lib/domain/formulas/tensor/attention/demo'
import { matrixOf } from '@/lib/domain/formulas/tensor/numbers'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import type { Prepared } from '@/lib/domain/formulas/demo/demo'
import { largestError, runTensors } from '@/lib/demos/run-tensors'
import { getRunner } from '@/lib/demos/runners'
import type { Tf } from '@/lib/demos/runner'
import { NODE_BACKENDS, startInNode } from '../unit/demos/backends'

const ROUNDS = 31
const TARGET = 1.5
const SENTENCE = Array.from({ length: 64 }, (_, i) => `w${i}`).join(' ')

/**
 * Warm R01 at n = 64, d = 64, h = 8 against the bare tfjs calls of equation (1) with their read-back,
 * turn about in one process, beside plain typed-array loops; then each tensor demo's error and time.
 */
export async function run(): Promise<void> {
  const state = { ...initialState(attentionDemo.fields, 'it'), sentence: SENTENCE, dModel: 64, dk: 8, heads: 8 }
  const prepared = attentionDemo.prepare(state)
  const runner = await getRunner('R01')
  for (const backend of NODE_BACKENDS) {
    const tf = await startInNode(backend)
    const times = await alternate({
      bare: () => bareCalls(tf, prepared),
      demo: () => runTensors(tf, runner, prepared),
      loops: async () => loops(prepared),
    })
    const ratio = times.demo! / times.bare!
    console.log(`demos: ${backend}: bare tfjs ${ms(times.bare!)}, R01 ${ms(times.demo!)}, plain loops ${ms(times.loops!)}, ratio ${ratio.toFixed(2)} (at most ${TARGET})${ratio > TARGET ? '  OVER' : ''}`)
  }
  for (const backend of NODE_BACKENDS) {
    const tf = await startInNode(backend)
    for (const { id } of FORMULAS.filter(({ kind }) => kind === 'tensor')) {
      const demo = await loadDemo(id)
      if (demo.kind !== 'tensor') continue
      const inputs = demo.prepare(initialState(demo.fields, 'it'))
      const run = await getRunner(id)
      const named = await runTensors(tf, run, inputs)
      const times = await alternate({ warm: () => runTensors(tf, run, inputs) }, 7)
      console.log(`demos: ${backend}: ${id} error ${largestError(named, demo.reference(inputs)).toExponential(1)}, ${ms(times.warm!)}`)
    }
  }
}

/** Equation (1) as one would write it without any demo: upload, compute, read every intermediate back. */
async function bareCalls(tf: Tf, { tensors }: Prepared): Promise<void> {
  const kept = tf.tidy(() => {
    const input = (name: string) => tf.tensor2d(Float32Array.from(tensors[name]!.data), [64, 64])
    const split = (name: string) => tf.transpose(tf.reshape(tf.matMul(X, input(name)), [64, 8, 8]), [1, 0, 2])
    const X = input('X')
    const [Q, K, V, mask] = [split('WQ'), split('WK'), split('WV'), input('mask')]
    const scores = tf.matMul(Q, K, false, true)
    const scaled = tf.div(scores, Math.sqrt(8))
    const masked = tf.add(scaled, mask)
    const weights = tf.softmax(masked)
    return [Q, K, V, scores, scaled, masked, weights, tf.matMul(weights, V)]
  })
  await Promise.all(kept.map((tensor) => tensor.data()))
  tf.dispose(kept)
}

function loops({ tensors }: Prepared): Matrix[] {
  const get = (name: string) => matrixOf(tensors, name)
  const X = get('X')
  const [Q, K, V] = ['WQ', 'WK', 'WV'].map((name) => matMul(X, get(name))) as [Matrix, Matrix, Matrix]
  return Array.from({ length: 8 }, (_, h) => plainAttention(columns(Q, h * 8, 8), columns(K, h * 8, 8), columns(V, h * 8, 8), get('mask')).output)
}

/** Medians of warm rounds, each contender once a round so that all meet the same machine. */
async function alternate(work: Record<string, () => Promise<unknown>>, rounds = ROUNDS): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {}
  for (let round = -3; round < rounds; round++) {
    for (const [name, one] of Object.entries(work)) {
      const start = performance.now()
      await one()
      if (round >= 0) (times[name] ??= []).push(performance.now() - start)
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!]))
}

const ms = (value: number) => `${value.toFixed(1)} ms`
