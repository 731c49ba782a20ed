import type { FormulaId } from '../formulas/entry'
import type { Bilingual } from '../locale'
import type { EntryKind, TermForm, Topic, Whereabouts } from './entry'

/** HTML in both languages; formulas by KaTeX, with MathML. */
export type BilingualHtml = Bilingual

/** One entry as a card shows it. */
export interface PreparedEntry {
  readonly id: string
  readonly kind: EntryKind
  readonly topic: Topic
  /** Inline HTML. */
  readonly names: BilingualHtml
  /** The names without markup, formulas as `$LaTeX$`: for sorting and searching. */
  readonly plainNames: Bilingual
  readonly expansion: BilingualHtml | null
  readonly plain: BilingualHtml
  readonly more: BilingualHtml
  readonly example: BilingualHtml
  readonly firstUse: string | null
  readonly related: readonly string[]
  readonly demo: FormulaId | null
  readonly symbol: PreparedSymbol | null
  /** Short hash of the wording: a proposal to change it keeps it. */
  readonly revision: string
}

export interface PreparedSymbol {
  /** LaTeX to copy. */
  readonly latex: string
  readonly html: BilingualHtml
  readonly otherWays: readonly { readonly latex: string; readonly html: string; readonly where: BilingualHtml }[]
  readonly shape: string | null
  readonly convention: BilingualHtml | null
  readonly readAloud: BilingualHtml
}

/** What finding an entry in texts and formulas needs. */
export interface FindableEntry {
  readonly id: string
  readonly forms: Readonly<Record<'it' | 'en', readonly TermForm[]>>
  readonly where: Whereabouts
  readonly tex: readonly string[]
}

/** `.content/glossary.json` */
export interface PreparedGlossary {
  /** By Italian name. */
  readonly entries: readonly PreparedEntry[]
  readonly findable: readonly FindableEntry[]
  /** Hash of the whole: changes when any entry does. */
  readonly stamp: string
}
