/** A part of a page: its number from 1, then x0, y0, x1, y1 in PDF points, origin at the bottom left. */
export type PageBox = readonly [page: number, x0: number, y0: number, x1: number, y1: number]

/** One text block of the paper as read from a PDF. */
export interface UnderstoodBlock {
  readonly id: string
  /** Page of this PDF on which it begins, from 1. */
  readonly page: number
  /** The block on one line, formulas as `$LaTeX$`. */
  readonly text: string
  /** Empty for titles, authors, headings and references. */
  readonly sentences: readonly string[]
  /** How far the wording is that of the known block, 0 to 1. */
  readonly confidence: number
  /** One box for every page it stands on. */
  readonly boxes: readonly PageBox[]
}

/** Where a figure, table or display stands: what the facsimile shows of it. */
export interface UnderstoodRegion {
  readonly id: string
  readonly page: number
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number]
}

/** All that one PDF gives. */
export interface UnderstoodPaper {
  /** `arXiv:1706.03762v7` where the page bears that stamp, else what the page says of itself. */
  readonly edition: string
  readonly pages: number
  readonly blocks: readonly UnderstoodBlock[]
  /** Ids of text blocks that this edition lacks, or that could not be told with certainty. */
  readonly missing: readonly string[]
  /** Text under no id. */
  readonly unmatched: readonly { readonly page: number; readonly text: string }[]
  readonly regions: readonly UnderstoodRegion[]
}
