import type { Check } from '../check'
import { checkKept } from '../told'

/** Every block keeps the numbers that the original prints in digits. */
export const check: Check = {
  name: 'numbers',
  run: (sources) =>
    checkKept(sources, {
      expected: ({ numbers }) => numbers,
      told: ({ numbers }) => numbers,
      print: (number) => `the number ${number}`,
      missing: 'Write it in digits, with a decimal point and nothing between thousands.',
      extra: 'Write in words what the original writes in words; put an addition of ours in a :note[…].',
    }),
}
