import type { BlockKind, SectionFacts } from './block'

/** One sentence of a text of ours or of the imported original, ready to be shown. */
export interface PreparedSentence {
  /** Inline HTML: KaTeX with MathML, links to blocks and references. */
  readonly html: string
  /** The same without markup, formulas as `$LaTeX$`. */
  readonly plain: string
  /** The original's sentences it stands for, counted from 1. */
  readonly sources: readonly number[]
}

/** One block in one layer (translation, restatement, original…). */
export interface PreparedText {
  /**
   * Inline HTML of the whole block; each sentence is a `<span class="s" data-s="1 2">`. A heading
   * begins with its number in `span.n`, a caption with its label in `span.label`; a footnote's
   * mark is not in it.
   */
  readonly html: string
  readonly sentences: readonly PreparedSentence[]
  /** Short hash of the wording: a doubt keeps it, so that its asker can be told of a change. */
  readonly revision: string
}

/** A block as the page shows it before the original is brought in. */
export interface PreparedBlock {
  readonly id: string
  readonly kind: BlockKind
  readonly section: string
  readonly page: number
  /** Texts by layer: `it` the translation, `en` the restatement; null for what is drawn from data. */
  readonly it: PreparedText | null
  readonly en: PreparedText | null
  /** HTML of what both columns share (display, table, figure, reference), by interface language. */
  readonly shared: { readonly it: string; readonly en: string } | null
}

/** The whole prepared paper, written by the content build and read by the server. */
export interface PreparedPaper {
  readonly blocks: readonly PreparedBlock[]
  readonly sections: readonly SectionFacts[]
  /** Hash of all the content: changes when any of it does. */
  readonly stamp: string
}

/** A note of ours on one block, ready to be shown: a comment in one language. */
export interface PreparedNote {
  /** Paragraphs, lists, quotations, small tables and displays. */
  readonly html: string
  readonly revision: string
}

/** A layer of notes, by block id. */
export type PreparedNotes = Readonly<Record<string, PreparedNote>>
