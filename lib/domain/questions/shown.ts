import type { Bilingual, Locale } from '../locale'
import type { DoubtKind, DoubtState, VerdictValue, Visibility } from './kinds'

/** Somebody as the others see them; the name is empty for who left and took everything away. */
export interface Author {
  readonly id: string
  readonly name: string
}

/** What one reader said of one point. `source` is the Markdown, for its author only. */
export interface ShownVerdict {
  readonly id: string
  readonly author: Author
  readonly mine: boolean
  readonly value: VerdictValue
  readonly html: string
  readonly source: string | null
  readonly version: number
  readonly createdAt: string
  readonly editedAt: string | null
}

export interface ShownPoint {
  readonly id: string
  readonly ordinal: number
  readonly html: string
  readonly source: string | null
  readonly verdicts: readonly ShownVerdict[]
}

export interface ShownAnswer {
  readonly id: string
  readonly author: Author
  readonly mine: boolean
  readonly html: string
  readonly source: string | null
  readonly version: number
  readonly createdAt: string
  readonly editedAt: string | null
}

/** The entry of the glossary that a doubt is about; its names are prepared HTML. */
export interface AskedTerm {
  readonly id: string
  readonly names: Bilingual
}

/** A doubt as a viewer sees it. Dates are ISO 8601. */
export interface ShownDoubt {
  readonly id: string
  readonly kind: DoubtKind
  readonly visibility: Visibility
  readonly state: DoubtState
  readonly blockId: string
  /** The entry of the glossary that it asks about. */
  readonly term: AskedTerm | null
  readonly section: string
  readonly author: Author
  readonly mine: boolean
  readonly html: string
  readonly source: string | null
  readonly quote: { readonly text: string; readonly lang: Locale } | null
  readonly demo: { readonly formulaId: string; readonly state: string } | null
  readonly points: readonly ShownPoint[]
  readonly answers: number
  readonly version: number
  readonly createdAt: string
  readonly editedAt: string | null
  readonly closedAt: string | null
}

/** How many doubts a viewer sees beside a block, and how many of them are open. */
export interface BlockCount {
  readonly total: number
  readonly open: number
}
