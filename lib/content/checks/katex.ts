import type { Check } from '../check'
import { paperFormulas } from '../placed-formulas'
import { findRefusal } from '../refused-formula'

/** Every formula can be set, in both languages, without KaTeX so much as warning. */
export const check: Check = {
  name: 'katex',
  run: (sources) => paperFormulas(sources).flatMap(findRefusal),
}
