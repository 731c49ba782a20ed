import type { Bilingual } from '../../locale'

/** Words in both languages, or already in the reader's. */
export type Words = string | Bilingual

/** A line of mathematics with the present numbers put in. */
export interface LineItem {
  readonly kind: 'line'
  readonly label?: Bilingual
  readonly tex: string
}

/** A matrix as a table with heat colour. */
export interface MatrixItem {
  readonly kind: 'matrix'
  readonly id: string
  /** Part of the formula that it is: lighting one lights the other. */
  readonly part?: string
  readonly symbolTex: string
  readonly caption: Words
  readonly rows: number
  readonly cols: number
  readonly data: ArrayLike<number>
  readonly rowNames?: readonly string[]
  readonly colNames?: readonly string[]
  /** LaTeX of what rows and columns number: n, d_k. */
  readonly dims: readonly [string, string]
  /** `weights` runs from 0 to 1; `signed` from −max to max. */
  readonly heat: 'signed' | 'weights'
  readonly digits?: number
  /** LaTeX of the sum behind one cell. */
  readonly cell?: (i: number, j: number) => string
  /** Field whose triples change this matrix by hand. */
  readonly editable?: string
}

/** A table of facts: first column heads the rows. Numbers come already written for the reader. */
export interface TableItem {
  readonly kind: 'table'
  readonly caption: Words
  readonly head: readonly Words[]
  readonly rows: readonly (readonly Words[])[]
}

export interface PlotSeries {
  readonly name: Words
  readonly points: readonly (readonly [number, number])[]
}

/** Curves; the view puts their table behind them. */
export interface PlotItem {
  readonly kind: 'plot'
  readonly caption: Words
  readonly x: { readonly label: Words; readonly log?: boolean }
  readonly y: { readonly label: Words; readonly log?: boolean }
  readonly series: readonly PlotSeries[]
  /** Points of note, with a word beside them. */
  readonly marks?: readonly { readonly x: number; readonly y: number; readonly name: Words }[]
}

export interface NoteItem {
  readonly kind: 'note'
  readonly text: Bilingual
}

export type Item = LineItem | MatrixItem | TableItem | PlotItem | NoteItem

/** One step of a computation, shown alone or with the others. */
export interface Step {
  readonly title: Bilingual
  /** What happens here and what to look at. */
  readonly text?: Bilingual
  readonly items: readonly Item[]
}

/**
 * How a claim of the paper stands: `agrees`, `close` (right in order or within rounding), `differs`
 * (both numbers stand there, and it is said); `holds` and `fails` for a property without a figure.
 */
export type Verdict = 'agrees' | 'close' | 'differs' | 'holds' | 'fails'

/** A claim as a test. */
export interface Claim {
  readonly statement: Bilingual
  /** The paper's figure as printed, or null where it prints none. */
  readonly paper: string | null
  readonly computed: string
  readonly verdict: Verdict
  readonly note?: Bilingual
}

/** Everything a demo shows for one state. */
export interface Sheet {
  /** The formula with its present numbers. */
  readonly numbersTex: string
  /** The formula with the shape or unit of every part. */
  readonly shapesTex: string
  readonly steps: readonly Step[]
  readonly claims: readonly Claim[]
  /** The backward pass, where there is one. */
  readonly backward?: readonly Step[]
}
