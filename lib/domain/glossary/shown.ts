import type { EntryKind, Topic } from './entry'

/** A name that opens a card. Its HTML is prepared. */
export interface CardLink {
  readonly id: string
  readonly name: string
}

/** A card in one language; every text is prepared HTML. */
export interface ShownCard extends CardLink {
  readonly kind: EntryKind
  readonly topic: Topic
  /** The name in the other language, where it differs. */
  readonly otherName: string | null
  readonly expansion: string | null
  readonly plain: string
  readonly more: string
  readonly example: string
  readonly firstUse: { readonly block: string; readonly label: string } | null
  /** The block beside which a doubt on it is kept when it is asked from nowhere in the paper. */
  readonly askAt: string
  readonly related: readonly CardLink[]
  /** Why the translation says it so, and the note's id. */
  readonly translatorNote: { readonly id: string; readonly html: string } | null
  readonly demo: { readonly id: string; readonly title: string } | null
  readonly symbol: {
    readonly latex: string
    readonly html: string
    readonly otherWays: readonly { readonly html: string; readonly latex: string; readonly where: string }[]
    readonly shape: string | null
    readonly convention: string | null
    readonly readAloud: string
  } | null
}

/** What a passage offers: its terms in reading order, and the symbols of its formulas. */
export interface PassageTerms {
  readonly terms: readonly CardLink[]
  readonly symbols: readonly CardLink[]
}

/** An answered doubt in one language; every text is prepared HTML, or empty. */
export interface ShownAnswer {
  readonly id: string
  readonly number: number
  readonly question: string
  readonly short: string
  readonly more: string
  readonly commonError: string
  /** The formula that shows it, and the state of its demo that does, `v1.…`. */
  readonly demo: { readonly id: string; readonly title: string; readonly state: string | null } | null
  readonly where: readonly { readonly block: string; readonly label: string }[]
  readonly sources: readonly { readonly label: string; readonly url: string }[]
}
