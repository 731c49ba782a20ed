import { beforeAll, expect, it } from 'vitest'
import { COMPASS } from '@/lib/domain/people/compass'
import { findTicks, keepTick } from '@/lib/server/people/compass'
import { exportMine } from '@/lib/server/doubts/export/mine'
import { makeRelative, type Relative } from './family'

let one: Relative
let other: Relative

beforeAll(async () => {
  one = await makeRelative('Una')
  other = await makeRelative('Altra')
})

it('keeps each reader’s ticks apart, once however often they are made, and lets them be taken away', async () => {
  const points = COMPASS.flatMap((theme) => theme.points.map(({ id }) => id))
  await Promise.all([...points, ...points].map((point) => keepTick(one.viewer, point, true)))
  expect([...(await findTicks(one.viewer))].sort()).toEqual([...points].sort())
  expect((await findTicks(other.viewer)).size).toBe(0)
  await keepTick(one.viewer, 'qkv', false)
  await keepTick(one.viewer, 'qkv', false)
  expect((await findTicks(one.viewer)).has('qkv')).toBe(false)
  await expect(keepTick(one.viewer, 'no-such-point', true)).rejects.toEqual(expect.objectContaining({ code: 'not-found' }))
  expect((await exportMine(one.viewer) as { compass: unknown[] }).compass).toHaveLength(points.length - 1)
})
