import { expect, test } from 'vitest'
import { labelSpot } from '@/lib/ui/demos/plot-labels'

const same = (value: number) => value
const down = (value: number) => 200 - value
const series = (...points: (readonly [number, number])[]) => [{ name: 'curve', points }]

test('a word stands above to the right of its point while that is free', () => {
  expect(labelSpot([100, 100], 'peak', series([0, 0], [100, 100], [200, 0]), same, down, 400)).toEqual({ x: 108, y: 93, anchor: 'start' })
})

test('a rising curve sends it below, the right edge to the left', () => {
  expect(labelSpot([100, 100], 'n = d', series([0, 0], [200, 200]), same, down, 400)).toEqual({ x: 108, y: 117, anchor: 'start' })
  expect(labelSpot([390, 100], 'the last one', series([0, 0], [390, 100]), same, down, 400).anchor).toBe('end')
})

test('where every corner is taken it stands above to the right all the same', () => {
  const everywhere = [...series([0, 0], [200, 200]), ...series([0, 200], [200, 0])]
  expect(labelSpot([100, 100], 'crossing', everywhere, same, down, 400)).toEqual({ x: 108, y: 93, anchor: 'start' })
})

test('a word is not set over the axis: it goes a line higher', () => {
  const falling = series([0, 20], [100, 0])
  expect(labelSpot([100, 0], 'floor', falling, same, down, 120)).toEqual({ x: 92, y: 217, anchor: 'end' })
  expect(labelSpot([100, 0], 'floor', falling, same, down, 120, 200)).toEqual({ x: 92, y: 180, anchor: 'end' })
})
