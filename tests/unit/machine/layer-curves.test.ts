import { expect, it } from 'vitest'
import type { LayerPart } from '@/lib/demos/work/tasks/measure-layers'
import { crossingOf, curvesOf, isNoisy, slopeOf, slopesOf } from '@/lib/ui/machine/layer-curves'

const part = (kind: LayerPart['kind'], n: number, milliseconds: number, sweep = 0): LayerPart => ({ sweep, kind, n, milliseconds, work: 1 })
const power = (factor: number, exponent: number) => [16, 32, 64, 128].map((n) => ({ n, milliseconds: factor * n ** exponent }))

it('of several times of one point the middle one counts', () => {
  const curves = curvesOf([part('attention', 32, 5), part('attention', 16, 2), part('attention', 32, 3), part('attention', 32, 90), part('recurrence', 16, 1)])
  expect(curves.attention.map(({ n, milliseconds }) => [n, milliseconds])).toEqual([[16, 2], [32, 5]])
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

it('one sweep that was disturbed moves the range and not the slope, and is told of', () => {
  const sweepOf = (sweep: number, last: number) => power(1, 2).map(({ n, milliseconds }) => part('attention', n, n === 128 ? milliseconds * last : milliseconds, sweep))
  const calm = slopesOf([...sweepOf(0, 1), ...sweepOf(1, 1.02), ...sweepOf(2, 0.98)], 'attention')
  expect(calm.slope).toBeCloseTo(2, 9)
  expect(isNoisy(calm)).toBe(false)
  const disturbed = slopesOf([...sweepOf(0, 1), ...sweepOf(1, 3), ...sweepOf(2, 1)], 'attention')
  expect(disturbed.slope).toBeCloseTo(2, 9)
  expect(disturbed.range![1]).toBeCloseTo(2 + Math.log2(3), 9)
  expect(isNoisy(disturbed)).toBe(true)
  // A sweep under way says nothing yet.
  expect(slopesOf([...sweepOf(0, 1), part('attention', 16, 1, 1)], 'attention').range).toBeNull()
})
