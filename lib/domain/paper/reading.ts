import type { BlockKind } from './block'

/** What stands in the English column of one block. */
export interface EnglishText {
  readonly html: string
  readonly source: 'original' | 'restatement'
}

/** One block as the reading page gets it from the server. */
export interface ReadingBlock {
  readonly id: string
  readonly kind: BlockKind
  readonly section: string
  /** Page on which the block begins: of the imported edition, else of arXiv v7. */
  readonly page: number
  readonly it: string | null
  readonly en: EnglishText | null
  /** The plain retelling, where the reader wants it. */
  readonly retold: string | null
  readonly commented: boolean
  /** What spans both columns, in the interface's language. */
  readonly shared: string | null
}

export interface ReadingSection {
  readonly id: string
  readonly number: string | null
  readonly level: number
  readonly title: string
}

/** How the original stands in this installation, for this viewer. */
export type OriginalState =
  | { readonly kind: 'shown'; readonly edition: string }
  | { readonly kind: 'absent'; readonly mayImport: boolean; readonly tried: readonly string[] }
  | { readonly kind: 'withheld' }

export interface ReadingPaper {
  readonly blocks: readonly ReadingBlock[]
  readonly sections: readonly ReadingSection[]
  readonly original: OriginalState
}
