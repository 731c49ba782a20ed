import { normaliseTex } from '@/lib/domain/content/tex'
import type { Check } from '../check'
import { checkKept } from '../told'

/** Every block keeps the original's formulas; their order may follow the language. */
export const check: Check = {
  name: 'formulas',
  run: (sources) =>
    checkKept(sources, {
      expected: ({ formulas }) => formulas,
      told: ({ formulas }) => formulas,
      same: normaliseTex,
      print: (tex) => `the formula $${tex}$`,
      missing: 'Write it between dollars, as blocks.json spells it.',
      extra: 'Spell it as blocks.json does, or put an addition of ours in a :note[…] in words.',
    }),
}
