import type { FormulaId } from '../formulas/entry'
import type { Bilingual } from '../locale'
import type { Source } from './answered-doubt'

/** One answered doubt as the margin and the list show it; all texts are HTML. */
export interface PreparedDoubt {
  readonly id: string
  readonly number: number
  readonly where: readonly string[]
  readonly demo: FormulaId | null
  /** The demo’s state as it goes into a link, `v1.…`, by the language of the page; null where there is no demo. */
  readonly demoState: Bilingual | null
  readonly related: readonly string[]
  readonly sources: readonly Source[]
  readonly question: Bilingual
  readonly short: Bilingual
  /** Empty where the short answer is all. */
  readonly more: Bilingual
  readonly commonError: Bilingual
  readonly revision: string
}

/** `.content/doubts.json`: by number. */
export type PreparedDoubts = readonly PreparedDoubt[]
