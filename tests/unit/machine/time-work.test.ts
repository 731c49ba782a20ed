import { afterEach, expect, it, vi } from 'vitest'
import { timeWork } from '@/lib/demos/work/time-work'

afterEach(() => vi.restoreAllMocks())

/** A clock of our own, rounded to tenths as browsers do, on which the work moves the hand. */
function underClock(times: (run: number) => number): () => void {
  let now = 0
  let run = 0
  vi.spyOn(performance, 'now').mockImplementation(() => Math.floor(now * 10) / 10)
  return () => void (now += times(run++))
}

it.each([
  ['quick work', () => 0.004, 0.004],
  ['work of which the first runs were held up', (run: number) => (run < 3 ? 7 : 0.004), 0.004],
  ['slow work', () => 20, 20],
])('times %s within a twentieth, and never as nothing', async (_name, times, expected) => {
  const { milliseconds } = await timeWork(underClock(times), 40, 1)
  expect(milliseconds).toBeGreaterThan(0)
  expect(Math.abs(milliseconds - expected) / expected).toBeLessThan(0.05)
})

it('does not run again what has taken too long', async () => {
  const work = vi.fn(underClock(() => 2000))
  expect(await timeWork(work, 40)).toEqual({ milliseconds: 2000, first: 2000, rounds: 1 })
  expect(work).toHaveBeenCalledTimes(1)
})
