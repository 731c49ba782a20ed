import { describe, expect, test } from 'vitest'
import { BASE_MODEL, modelParameters } from '@/lib/domain/maths/parameter-count'
import { makeBatch, padded } from '@/lib/domain/transformer/batch'
import { averageWeights, countParameters, initialWeights, parameterShapes } from '@/lib/domain/transformer/parameters'
import { rateAt } from '@/lib/domain/transformer/schedule'
import { createModel } from '@/lib/demos/transformer/model'
import type { Tf } from '@/lib/demos/runner'
import { END, findSettingsFault, PAD, PAPER_SETTINGS, START } from '@/lib/domain/transformer/settings'

const paper = { ...PAPER_SETTINGS, vocabulary: 37000 }
const small = { ...PAPER_SETTINGS, vocabulary: 20, sizes: { N: 1, dModel: 6, dFf: 8, h: 2, dK: 3, dV: 3 } }

describe('parameters', () => {
  test('of the paper’s base model and of a small one: as many as the count of R34 says', () => {
    expect(countParameters(paper)).toBe(modelParameters(BASE_MODEL, 37000))
    expect(countParameters(small)).toBe(modelParameters(small.sizes, 20))
  })

  test('norms before the sub-layers add one norm to each stack, learned positions a table', () => {
    expect(countParameters({ ...small, norm: 'pre' })).toBe(countParameters(small) + 4 * 6)
    expect(countParameters({ ...small, positions: 'learned', maxLength: 7 })).toBe(countParameters(small) + 42)
  })

  test('no name is given twice', () => {
    const names = parameterShapes({ ...paper, norm: 'pre', positions: 'learned' }).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('start from the seed, each on its own', () => {
    const one = initialWeights(small, 4)
    expect(initialWeights(small, 4)).toEqual(one)
    expect(initialWeights(small, 5).embedding).not.toEqual(one.embedding)
    const wider = initialWeights({ ...small, sizes: { ...small.sizes, dFf: 9 } }, 4)
    expect(wider['decoder.0.cross.WQ']).toEqual(one['decoder.0.cross.WQ'])
  })

  test('an average lies between its checkpoints, number by number', () => {
    const average = averageWeights([{ a: Float32Array.of(1, 4) }, { a: Float32Array.of(3, -4) }])
    expect([...average.a!]).toEqual([2, 0])
    expect(() => averageWeights([])).toThrow(/no checkpoint/)
  })
})

describe('batches', () => {
  test('targets are shifted by one, all padded to the longest', () => {
    const { source, input, target } = makeBatch([{ source: [5], target: [6, 7] }, { source: [5, 8], target: [9] }])
    expect([...source.ids]).toEqual([5, END, PAD, 5, 8, END])
    expect([...input.ids]).toEqual([START, 6, 7, START, 9, PAD])
    expect([...target.ids]).toEqual([6, 7, END, 9, END, PAD])
  })

  test('nothing to pad is an error', () => {
    expect(() => padded([])).toThrow(RangeError)
    expect(() => padded([[3], []])).toThrow(/empty/)
  })
})

describe('the schedule', () => {
  test('is equation (3): R26’s figures, times the scale', () => {
    expect(rateAt(1, paper)).toBeCloseTo(1.747e-7, 10)
    expect(rateAt(4000, paper)).toBeCloseTo(6.988e-4, 7)
    expect(rateAt(100_000, { ...paper, rateScale: 2 })).toBeCloseTo(2 * 1.398e-4, 6)
  })

  test('without the rise it starts at the peak and falls alike', () => {
    const flat = { ...paper, rise: false }
    expect(rateAt(1, flat)).toBe(rateAt(4000, paper))
    expect(rateAt(9000, flat)).toBe(rateAt(9000, paper))
  })
})

test('settings that make no model are told apart, and no model is made of them', () => {
  const sizes = small.sizes
  expect(findSettingsFault(small)).toBeNull()
  expect(findSettingsFault({ ...small, sizes: { ...sizes, h: 0 } })).toBe('size')
  expect(findSettingsFault({ ...small, sizes: { ...sizes, dModel: 7 } })).toBe('odd-width')
  expect(findSettingsFault({ ...small, positions: 'none', sizes: { ...sizes, dModel: 7 } })).toBeNull()
  expect(findSettingsFault({ ...small, vocabulary: 3 })).toBe('vocabulary')
  expect(findSettingsFault({ ...small, dropout: 1 })).toBe('share')
  expect(findSettingsFault({ ...small, smoothing: Number.NaN })).toBe('share')
  expect(findSettingsFault({ ...small, warmup: 0 })).toBe('schedule')
  expect(() => createModel(null as unknown as Tf, { ...small, warmup: 0 }, 1)).toThrow(/schedule/)
})
