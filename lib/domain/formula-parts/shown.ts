import type { FormulaId } from '../formulas/entry'

/** One symbol of a formula as its card lists it; a symbol that occurs twice is listed once. */
export interface ShownPart {
  /** Id of the glossary's entry. */
  readonly entry: string
  /** How this formula writes it. */
  readonly tex: string
  /** The `data-part` numbers under which the drawing holds it. */
  readonly marks: readonly number[]
  /** Inline HTML. */
  readonly name: string
  /** One plain sentence, inline HTML. */
  readonly plain: string
  /** Shape or range as HTML, where it has one. */
  readonly shape: string | null
}

/** One formula as its card shows it. */
export interface ShownFormula {
  /** What is copied. */
  readonly tex: string
  /** The drawing, its parts marked; null where it cannot be set. */
  readonly html: string | null
  /** How it is read aloud; null where nobody can. */
  readonly speech: string | null
  readonly parts: readonly ShownPart[]
}

/** The answer to a row that asks for its formulas. */
export interface ShownFormulas {
  readonly formulas: readonly ShownFormula[]
  /** What can be run beside this block. */
  readonly run: readonly { readonly id: FormulaId; readonly title: string }[]
}

/** Most formulas in one request, and most characters in one of them. */
export const FORMULA_LIMITS = { formulas: 40, characters: 1000 } as const
