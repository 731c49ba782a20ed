import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { adamUpdate, type AdamMoments } from '@/lib/demos/transformer/adam'
import { dropper } from '@/lib/demos/transformer/dropper'
import type { Tf } from '@/lib/demos/runner'
import { adamStart, adamStep, PAPER_ADAM } from '@/lib/domain/maths/adam'
import { relativeError } from '@/lib/domain/maths/relative-error'
import { startInNode } from '../demos/backends'

let tf: Tf
beforeAll(async () => {
  tf = await startInNode('cpu')
})

describe('dropout (5.4)', () => {
  const dropped = (rate: number, seed: number, step: number, calls = 1) => {
    const drop = dropper(tf, rate, seed, step)
    return tf.tidy(() => Array.from({ length: calls }, () => [...drop(tf.ones([40, 33])).dataSync()]).at(-1)!)
  }

  test('throws away its share and enlarges the rest, so that the mean stays', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 0.6, noNaN: true }), fc.nat(9999), fc.nat(9999), (rate, seed, step) => {
      const numbers = dropped(rate, seed, step)
      const kept = numbers.filter((number) => number !== 0)
      // The rate is held to 1 in 65,536.
      for (const number of kept) expect(number).toBeCloseTo(1 / (1 - rate), 3)
      // 1320 draws: within five standard errors of the share.
      expect(Math.abs(kept.length / numbers.length - (1 - rate))).toBeLessThan(5 * Math.sqrt((rate * (1 - rate)) / numbers.length))
    }), { numRuns: 40 })
  })

  test('falls on other numbers at each call, step and seed, and on the same ones when all three are the same', () => {
    const first = dropped(0.1, 3, 8)
    expect(dropped(0.1, 3, 8)).toEqual(first)
    for (const other of [dropped(0.1, 3, 8, 2), dropped(0.1, 3, 9), dropped(0.1, 4, 8)]) expect(other).not.toEqual(first)
  })
})

test('Adam in tfjs takes the steps of the float64 reference (5.3), rates of the schedule and all', () => {
  const point = [0.3, -2, 5, 1e-3, 0]
  const moments: AdamMoments = new Map()
  const variable = tf.variable(tf.tensor1d(point))
  let reference = adamStart(point)
  for (let step = 1; step <= 30; step++) {
    const gradient = point.map((x, i) => Math.sin(step * (i + 1)) + x * 1e-2)
    const rate = 1e-3 * Math.min(step ** -0.5, step / 10)
    adamUpdate(tf, moments, variable, tf.tensor1d(gradient), 'W', step, rate, PAPER_ADAM)
    reference = adamStep(reference, gradient, rate, PAPER_ADAM)
  }
  expect(relativeError(variable.dataSync(), reference.point)).toBeLessThan(1e-5)
  // Both means are kept, for going on from a checkpoint.
  expect(relativeError(moments.get('W')!.first.dataSync(), reference.first)).toBeLessThan(1e-5)
  expect(relativeError(moments.get('W')!.second.dataSync(), reference.second)).toBeLessThan(1e-5)
})
