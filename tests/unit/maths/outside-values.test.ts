import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { adamStart, adamStep, PAPER_ADAM, valley } from '@/lib/domain/maths/adam'
import { attention, attentionBackward } from '@/lib/domain/maths/attention'
import { beamSearch, penalisedScore } from '@/lib/domain/maths/beam-search'
import { crossEntropy } from '@/lib/domain/maths/cross-entropy'
import { feedForward } from '@/lib/domain/maths/feed-forward'
import { smoothingFloor } from '@/lib/domain/maths/label-smoothing'
import { layerNorm, layerNormBackward } from '@/lib/domain/maths/layer-norm'
import { learningRate } from '@/lib/domain/maths/learning-rate'
import { openMask } from '@/lib/domain/maths/mask'
import { matrix, type Matrix } from '@/lib/domain/maths/matrix'
import { positionalEncoding, wavelengths } from '@/lib/domain/maths/positional-encoding'
import { relativeError } from '@/lib/domain/maths/relative-error'
import { softmax } from '@/lib/domain/maths/softmax'

/** Worked with numpy; how stands in outside-values.py. */
const outside = JSON.parse(readFileSync(new URL('./outside-values.json', import.meta.url), 'utf8'))

/** Two float64 computations in different orders agree to this. */
const CLOSE = 1e-12

const rows = (values: number[][]): Matrix => matrix(values.length, values[0]!.length, values.flat())
const line = (values: number[]): Matrix => matrix(1, values.length, values)
const gap = (a: Matrix, b: number[][]) => relativeError(a.data, b.flat())

describe('the float64 reference agrees with numpy', () => {
  test('softmax', () => {
    const weights = softmax(line(outside.softmax.row)).data
    expect(relativeError(weights, outside.softmax.weights)).toBeLessThan(CLOSE)
    expect([...weights].map((p) => Number(p.toFixed(3)))).toEqual([0.236, 0.048, 0.008, 0.709])
  })

  test('attention and its gradients, by complex steps', () => {
    const [Q, K, V, G] = ['Q', 'K', 'V', 'G'].map((name) => rows(outside.attention[name])) as [Matrix, Matrix, Matrix, Matrix]
    const steps = attention(Q, K, V, openMask(3, 5))
    expect(gap(steps.output, outside.attention.output)).toBeLessThan(CLOSE)
    const back = attentionBackward(Q, K, V, steps.weights, G)
    for (const name of ['dQ', 'dK', 'dV'] as const) expect(gap(back[name], outside.attention[name]), name).toBeLessThan(CLOSE)
  })

  test('layer norm and its gradient', () => {
    const { x, gain, bias, G, output, dx } = outside.layerNorm
    const steps = layerNorm(rows(x), line(gain), line(bias), 1e-6)
    expect(gap(steps.output, output)).toBeLessThan(CLOSE)
    expect(gap(layerNormBackward(steps, line(gain), 1e-6, rows(G)).dx, dx)).toBeLessThan(CLOSE)
  })

  test('feed-forward', () => {
    const { x, W1, b1, W2, b2, output } = outside.feedForward
    expect(gap(feedForward(rows(x), { W1: rows(W1), b1: line(b1), W2: rows(W2), b2: line(b2) }).output, output)).toBeLessThan(CLOSE)
  })

  test('positions', () => {
    expect(relativeError(positionalEncoding(1999, 1, 16).data, outside.positional.pos1999)).toBeLessThan(CLOSE)
    const [here, there] = [positionalEncoding(123, 1, 512).data, positionalEncoding(130, 1, 512).data]
    const product = here.reduce((sum, value, i) => sum + value * there[i]!, 0)
    expect(product).toBeCloseTo(outside.positional.product512k7, 9)
    expect(product).toBeCloseTo(187.865, 3)
    expect(wavelengths(512).at(-1)).toBeCloseTo(outside.positional.longest512, 6)
  })

  test.each(outside.learningRate as [number, number, number][])('learning rate at step %i, width %i', (step, width, rate) => {
    expect(learningRate(step, width, 4000) / rate).toBeCloseTo(1, 12)
  })

  test('Adam', () => {
    let state = adamStart([2, 1])
    for (const point of (outside.adam as number[][]).slice(1)) {
      state = adamStep(state, valley.gradient(state.point, 1, 20), 0.1, PAPER_ADAM)
      expect(relativeError(state.point, point)).toBeLessThan(CLOSE)
    }
  })

  test('label smoothing and cross-entropy', () => {
    for (const [epsilon, floor] of outside.smoothing as [number, number][]) expect(smoothingFloor(37_000, epsilon)).toBeCloseTo(floor, 10)
    const { logits, targets, loss } = outside.crossEntropy
    expect(crossEntropy(rows(logits), targets)).toBeCloseTo(loss, 12)
  })

  test('a beam as wide as all sentences finds the best of them', () => {
    const { logs, alpha, longest, score, words } = outside.beam
    const { finished } = beamSearch((so) => logs[(so.at(-1) ?? -1) + 1], { beam: 400, alpha, maxLength: longest, end: 3 })
    expect(finished[0]!.words).toEqual(words)
    expect(penalisedScore(finished[0]!, alpha)).toBeCloseTo(score, 12)
  })
})
