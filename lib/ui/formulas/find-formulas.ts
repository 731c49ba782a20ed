import { FORMULA_LIMITS } from '@/lib/domain/formula-parts/shown'

/** Where a formula can be opened: the texts, what stands in the margin, and doubts. Demos have their own. */
const LIVE = '.col .f, .both .f, .notes .f, .notes .katex'
/** Room for a request's address. */
const LONGEST_ADDRESS = 6000

/** The TeX of the formula at a pointer's target, or null where there is none, or a link or button has it. */
export function findFormulaAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null
  const formula = target.closest<HTMLElement>(LIVE)
  if (formula === null || formula.closest('a, button, .formula-drawn') !== null) return null
  return texOf(formula)
}

/** The distinct formulas of a row's texts, in order, those of columns that are laid out first. */
export function formulasOf(row: HTMLElement): string[] {
  const formulas = Array.from(row.querySelectorAll<HTMLElement>(':scope > .both .f, :scope > .col .f'))
  const shown = formulas.filter((formula) => formula.getClientRects().length > 0)
  const texes = [...shown, ...formulas].flatMap((formula) => texOf(formula) ?? [])
  const fitting: string[] = []
  let length = 0
  for (const [key, tex] of new Map(texes.map((each) => [each.replace(/\s/g, ''), each]))) {
    length += encodeURIComponent(key).length + 20
    if (fitting.length === FORMULA_LIMITS.formulas || length > LONGEST_ADDRESS) break
    fitting.push(tex)
  }
  return fitting
}

/** What can be opened is bounded; a longer formula is no formula of a text. */
function texOf(formula: HTMLElement): string | null {
  const tex = formula.dataset.tex ?? formula.querySelector('annotation')?.textContent ?? ''
  return tex === '' || tex.length > FORMULA_LIMITS.characters ? null : tex
}
