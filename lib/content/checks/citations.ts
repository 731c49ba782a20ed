import type { Check } from '../check'
import { checkKept } from '../told'

/** Every block keeps the original's citations. */
export const check: Check = {
  name: 'citations',
  run: (sources) =>
    checkKept(sources, {
      expected: ({ citations }) => citations,
      told: ({ citations }) => citations,
      print: (n) => `the citation [${n}]`,
      missing: 'Cite it in square brackets, as [13] or [13, 7].',
      extra: 'Take it away, or write a bracketed number that is no citation between dollars.',
    }),
}
