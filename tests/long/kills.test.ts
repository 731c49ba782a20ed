import { expect, it } from 'vitest'
import { killInTheMiddle } from './kills'

it('500 times killed in the middle of writing, everything acknowledged is there, once and whole', async () => {
  const outcome = await killInTheMiddle(500, 20_260_401)
  // The figures are wanted whatever the verdict.
  process.stdout.write(`${JSON.stringify(outcome)}\n`)
  expect(outcome).toMatchObject({ lost: 0, doubled: 0, halves: 0, tallied: true })
  expect(outcome.acknowledged).toBe(500 * 16)
  expect(outcome.repeated).toBeGreaterThan(0)
})
