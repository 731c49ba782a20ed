import type { Bilingual } from '../locale'

/** What a block of the paper can be, as the inventory names them. */
export const BLOCK_KINDS = [
  'permission-notice',
  'title',
  'authors',
  'heading',
  'paragraph',
  'list-item',
  'footnote',
  'equation',
  'figure',
  'table',
  'caption',
  'acknowledgement',
  'reference',
] as const

export type BlockKind = (typeof BLOCK_KINDS)[number]

/**
 * What is known of a block without holding any of the paper's sentences:
 * the committed facts against which every layer of the content is checked.
 */
export interface BlockFacts {
  /** Stable, independent of language and wording: `3.2.1-p2`, `eq-1-attention`, `fn-4`. */
  readonly id: string
  readonly kind: BlockKind
  /** The section it belongs to, not the one where the page happens to print it. */
  readonly section: string
  /** Page of arXiv v7 on which it begins, counted from 1. */
  readonly page: number
  /** Sentences of the original; 0 for titles, headings, references and everything drawn. */
  readonly sentences: number
  /** LaTeX of every inline formula, in order, as the paper prints it. */
  readonly formulas: readonly string[]
  /** Numbers in running text outside formulas and citations, with a decimal point, in order. */
  readonly numbers: readonly string[]
  /** Reference numbers cited, in order of appearance. */
  readonly citations: readonly number[]
  /** Ids of blocks pointed to. */
  readonly refs: readonly string[]
}

/** One section of the contents list. `id` is the id of its heading block. */
export interface SectionFacts {
  readonly id: string
  /** `3.2.1`, or null where the paper prints none. */
  readonly number: string | null
  /** 1 for sections, 2 for subsections, 3 below. */
  readonly level: number
  readonly title: Bilingual
}
