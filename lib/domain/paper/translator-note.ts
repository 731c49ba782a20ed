import type { Bilingual } from '../locale'

/** Why the translation says it so: one contested choice. */
export interface PreparedTranslatorNote {
  /** A term of the termbase, or a block that is one line (`title`). */
  readonly id: string
  /** What the original calls it, and what the translation does; inline HTML. */
  readonly original: string
  readonly translation: string
  /** The first block where the choice was made, or null. */
  readonly block: string | null
  /** The cards of the glossary from which the note is shown. */
  readonly cards: readonly string[]
  /** Paragraphs. */
  readonly html: Bilingual
}

/** `.content/translator-notes.json`, in the order of the paper. */
export type PreparedTranslatorNotes = readonly PreparedTranslatorNote[]
