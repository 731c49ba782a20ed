import type { Bilingual } from '../locale'

/** `R01` … `R36`: the formulas of the paper that a reader can run. */
export type FormulaId = `R${number}`

/** What the margin and the contents need to know of a formula before any of its code is loaded. */
export interface FormulaEntry {
  readonly id: FormulaId
  /** Blocks beside which it is announced; the first is its home. */
  readonly blocks: readonly [string, ...string[]]
  /** LaTeX of the short sign shown in the margin. */
  readonly symbolTex: string
  readonly title: Bilingual
  /** One line of plain text: what running it shows. */
  readonly line: Bilingual
  /** `tensor` runs in tfjs; `arithmetic` is plain float64 and loads no tfjs. */
  readonly kind: 'tensor' | 'arithmetic'
}
