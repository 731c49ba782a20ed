import type { Bilingual, Locale } from '../locale'
import type { FormulaId } from '../formulas/entry'

export const ENTRY_KINDS = ['term', 'acronym', 'symbol'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** By what an entry is about; the glossary page filters by it. */
export const TOPICS = [
  'task',
  'architecture',
  'attention',
  'embedding',
  'position',
  'training',
  'inference',
  'computation',
  'complexity',
  'hardware',
  'data',
  'tokenization',
  'metric',
  'model',
  'mathematics',
  'notation',
  'analysis',
  'learning',
] as const
export type Topic = (typeof TOPICS)[number]

/**
 * Where a form means this entry and not a homonym: block ids (`fn-4`) or
 * section ids (`3.2.1`, which covers its subsections). Empty means everywhere.
 */
export type Whereabouts = readonly string[]

/** An inflected form by which running text is searched for an entry. */
export interface TermForm {
  readonly text: string
  readonly where: Whereabouts
}

/** Another way of writing a symbol, and where a reader meets it. */
export interface OtherWay {
  readonly latex: string
  readonly where: Bilingual
}

/** What only symbols have. */
export interface SymbolFacts {
  /** The canonical LaTeX, as this edition writes it and as the reader copies it. */
  readonly latex: string
  /** Every TeX by which the paper's formulas are searched for it, the canonical one included. */
  readonly tex: readonly string[]
  /** Other ways of writing it; the lint refuses those of `avoid`. */
  readonly otherWays: readonly OtherWay[]
  /** TeX that our own texts must not use for it. */
  readonly avoid: readonly string[]
  /** Shape or range, as LaTeX. */
  readonly shape: string | null
  /** Row or column convention, where it matters. */
  readonly convention: Bilingual | null
  readonly readAloud: Bilingual
}

/** One text of an entry in one language: Markdown with `$…$`. */
export interface EntryText {
  /** One plain sentence. */
  readonly plain: string
  /** A longer explanation. */
  readonly more: string
  /** A small example with numbers. */
  readonly example: string
}

/** One entry of the glossary as the repository keeps it. */
export interface GlossaryEntry {
  readonly id: string
  readonly kind: EntryKind
  readonly topic: Topic
  readonly names: Bilingual
  /** What an acronym stands for, in the language it was made in, and in Italian. */
  readonly expansion: Bilingual | null
  /** First block of the paper, in reading order, in which it occurs; null when it goes beyond the paper. */
  readonly firstUse: string | null
  readonly related: readonly string[]
  readonly demo: FormulaId | null
  /** Inflected forms by which running text is searched for it, formulas aside. */
  readonly forms: Readonly<Record<Locale, readonly TermForm[]>>
  /** Where the TeX of a symbol means this entry. */
  readonly where: Whereabouts
  /** Wordings that our texts must not use for it. */
  readonly avoidWords: Readonly<Record<Locale, readonly string[]>>
  readonly symbol: SymbolFacts | null
  readonly text: Readonly<Record<Locale, EntryText>>
}
