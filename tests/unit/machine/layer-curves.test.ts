import { expect, it } from 'vitest'
import type { LayerPart } from '@/lib/demos/work/tasks/measure-layers'
import { crossingOf, curvesOf, slopeOf } from '@/lib/ui/machine/layer-curves'

const part = (kind: LayerPart['kind'], n: number, milliseconds: number): LayerPart => ({ kind, n, milliseconds, work: 1 })
const power = (factor: number, exponent: number) => [16, 32, 64, 128].map((n) => ({ n, milliseconds: factor * n ** exponent }))

it('of several times of one point the best counts', () => {
  const curves = curvesOf([part('attention', 32, 5), part('attention', 16, 2), part('attention', 32, 3), part('recurrence', 16, 1)])
  expect(curves.attention.map(({ n, milliseconds }) => [n, milliseconds])).toEqual([[16, 2], [32, 3]])
  expect(curves.convolution).toEqual([])
})

it('a curve crosses another where the powers do', () => {
  expect(crossingOf(power(1, 2), power(50, 1))).toBeCloseTo(50, 9)
  expect(crossingOf(power(1, 2), power(1, 1))).toBe('always')
  expect(crossingOf(power(1, 1), power(1, 2))).toBe(null)
})

it('only the upper half tells the slope', () => {
  expect(slopeOf([{ n: 16, milliseconds: 1e6 }, ...power(1, 2).slice(1)])).toBeCloseTo(2, 9)
})
