import { expect, it } from 'vitest'
import { killInTheMiddle } from '@/tests/long/kills'

it('20 times killed in the middle of writing, everything acknowledged is there, once and whole', async () => {
  const outcome = await killInTheMiddle(20, 7)
  expect(outcome).toMatchObject({ lost: 0, doubled: 0, halves: 0, tallied: true, acknowledged: 20 * 16 })
  expect(outcome.repeated).toBeGreaterThan(0)
})
