/** What a font is used for, read from its name; it is what tells mathematics from prose. */
export type FontRole =
  | 'text'
  | 'math-italic'
  | 'math-roman'
  | 'math-bold'
  | 'math-symbol'
  | 'math-extension'
  | 'blackboard'

export interface Font {
  /** Name without the subset prefix: `CMMI10`. */
  readonly name: string
  readonly role: FontRole
  readonly bold: boolean
}

/** One horizontal glyph on a page. Lengths are PDF points, origin at the bottom left of the page. */
export interface Glyph {
  /** Unicode, ligatures expanded; a private-use or control character where the file does not say. */
  text: string
  /** Character code in the font. */
  readonly code: number
  /** Advance in thousandths of the em, the same in every copy of a font. */
  readonly advance: number
  readonly x0: number
  readonly x1: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  readonly font: Font
}

/** A filled rectangle or straight stroke thin enough to be a bar: of a fraction, a radical, a table. */
export interface Rule {
  readonly x0: number
  readonly x1: number
  readonly y: number
}

export type Box = readonly [x0: number, y0: number, x1: number, y1: number]

/** What one page shows, before any reading. Rotated, hidden and annotation text is left out. */
export interface PageContent {
  /** Counted from 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** In the order of the content stream. */
  readonly glyphs: Glyph[]
  readonly rules: readonly Rule[]
  /** Boxes of what is drawn and is neither upright text nor a bar: pictures, shapes, turned letters. */
  readonly drawn: readonly Box[]
  /** Lines of rotated text, as one string each (the arXiv stamp is one). */
  readonly rotated: readonly string[]
}

export function isMath(font: Font): boolean {
  return font.role !== 'text'
}
