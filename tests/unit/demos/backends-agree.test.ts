import { beforeAll, describe, expect, test } from 'vitest'
import { FORMULAS, type FormulaId } from '@/lib/domain/formulas/registry'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import type { Prepared, TensorDemo } from '@/lib/domain/formulas/demo/demo'
import { numberWriter } from '@/lib/domain/formulas/demo/number-text'
import type { AnyState } from '@/lib/domain/formulas/demo/fields'
import { relativeError } from '@/lib/domain/maths/relative-error'
import { largestError, runTensors } from '@/lib/demos/run-tensors'
import { getRunner } from '@/lib/demos/runners'
import type { Tf } from '@/lib/demos/runner'
import { NODE_BACKENDS, startInNode } from './backends'

/** What the page promises: max|a − b| / max|b| of every result against float64. */
const TOLERANCE = 1e-5

/** `R00` is the journey through Figure 1, which has no place in the margin. */
const IDS: readonly FormulaId[] = ['R00', ...FORMULAS.filter(({ kind }) => kind === 'tensor').map(({ id }) => id)]

/** States beside the first one, chosen to reach each branch of the code. */
const OTHER_STATES: Record<string, readonly AnyState[]> = {
  R00: [{ source: 'uno', other: 'due tre', token: 1 }],
  R01: [{ mask: true, heads: 2, gradients: true }, { learn: true, steps: 30, eta: 0.2 }, { sentence: 'Uno', learn: true, gradients: true }, { dModel: 64, dk: 8, heads: 8, sentence: 'a b c d e f', gradients: true }, { gradients: true, G: [0, 0, 5, 9, 9, 1] }],
  R02: [{ samples: 50, seed: 3 }, { width: '512', upstream: -2.5 }, { upstream: 0 }],
  R03: [{ groups: 1, temperature: 5, width: '512' }, { width: '4', G: [0, 0, 5, 0, 63, -7.5] }],
  R07: [{ dModel: 12, heads: 3 }, { heads: 1 }, { G: [1, 1, 9] }],
  R08: [{ blow: 100 }, { blow: 0.01, gain: -2, bias: 3 }],
  R09: [{ mask: false }, { place: 1 }, { sentence: 'solo', place: 1 }, { dk: 16, G: [0, 0, 5, 4, 15, -7] }],
  R10: [{ d: 16, dFf: 64 }, { dFf: 1 }],
  R11: [{ d: 2 }, { d: 1024 }, { sentence: 'il gatto e il topo e il cane', G: [0, 0, 5] }],
  R13: [{ start: 100_000 }, { d: 2, count: 1 }, { d: 1024, count: 128 }],
  R14: [{ d: 2 }, { d: 1024 }],
  R15: [{ k: -1000, start: 5000 }, { d: 512, count: 64 }, { k: 0, G: [0, 1, 5], seed: 1 }],
  R26: [{ d: 1024, until: 300_000, step: 300_000 }, { warmup: 1 }],
  R27: [{ steps: 100, steep: 1000 }, { beta1: 0.5, beta2: 0.9, eta: 0.05 }, { upstream: 100 }],
  R28: [{ rate: 0 }, { rate: 0.9, centre: -10 }],
  R29: [{ epsilon: 0 }, { epsilon: 0.9, V: 2 }, { margin: -20 }, { V: 100_000, margin: 40 }, { upstream: -0.25, V: 300 }],
  R30: [{ sentence: 'a a b' }],
  R31: [{ seed: 1 }],
}

describe.each(NODE_BACKENDS)('on %s', (backend) => {
  let tf: Tf
  beforeAll(async () => {
    tf = await startInNode(backend)
  })

  test.each(IDS)('%s gives the same bits again for the same seed', async (id) => {
    const demo = (await loadDemo(id)) as TensorDemo
    const run = await getRunner(id)
    const once = () => runTensors(tf, run, demo.prepare(initialState(demo.fields, 'it')))
    expect(await once()).toEqual(await once())
  })

  test.each(IDS)('%s agrees with the reference, checks its gradients and leaves no tensor', async (id) => {
    const demo = (await loadDemo(id)) as TensorDemo
    const run = await getRunner(id)
    for (const change of [{}, ...(OTHER_STATES[id] ?? [])]) {
      const state = { ...initialState(demo.fields, 'it'), ...change }
      expect(demo.check?.(state) ?? null, JSON.stringify(change)).toBeNull()
      const prepared: Prepared = demo.prepare(state)
      const before = tf.memory().numTensors
      const named = await runTensors(tf, run, prepared)
      expect(tf.memory().numTensors).toBe(before)
      const reference = demo.reference(prepared)
      const worst = Object.keys(reference).map((name) => `${name} ${relativeError(named[name]!.data, reference[name]!.data)}`)
      expect(largestError(named, reference), `${JSON.stringify(change)}: ${worst.join(', ')}`).toBeLessThanOrEqual(TOLERANCE)
      for (const [name, numbers] of Object.entries(demo.differences?.(prepared) ?? {})) {
        // Central differences in float64 lose about half of the digits.
        expect(relativeError(reference[name]!.data, numbers.data), `${name} ${JSON.stringify(change)}`).toBeLessThanOrEqual(1e-5)
      }
    }
  })
})

test.each(IDS)('%s goes back from an upstream gradient that the reader may change, or says why it does not', async (id) => {
  const demo = (await loadDemo(id)) as TensorDemo
  const open = { ...initialState(demo.fields, 'it'), ...('gradients' in demo.fields ? { gradients: true } : {}) }
  const show = (state: AnyState) => {
    const prepared = demo.prepare(state)
    const named = demo.reference(prepared)
    return { named, prepared, backward: demo.present({ state, prepared, named, write: numberWriter('it') }).backward ?? [] }
  }
  const { named, prepared, backward } = show(open)
  if (demo.noBackward) {
    expect(backward).toEqual([])
    expect(demo.differences).toBeUndefined()
    return
  }
  expect(backward.length).toBeGreaterThan(0)
  const checked = Object.keys(demo.differences!(prepared))
  expect(checked.length).toBeGreaterThan(0)
  const changed = show({ ...open, ...('G' in demo.fields ? { G: [0, 0, 12.5] } : { upstream: 2.5 }) })
  for (const name of checked) expect(changed.named[name]!.data, name).toHaveLength(named[name]!.data.length)
  expect(checked.some((name) => relativeError(changed.named[name]!.data, named[name]!.data) > 1e-3)).toBe(true)
})

test('a result without a reference is refused', () => {
  const one = { shape: [1], data: Float64Array.of(1) }
  expect(() => largestError({ a: one, b: one }, { a: one })).toThrow(RangeError)
  expect(() => largestError({ a: one }, { b: one })).toThrow(RangeError)
})
