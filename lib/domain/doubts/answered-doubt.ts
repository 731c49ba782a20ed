import type { FormulaId } from '../formulas/entry'
import type { Bilingual } from '../locale'

/** Where an answer rests when it goes beyond the paper. */
export interface Source {
  /** Author, title, place and year, as it is printed. */
  readonly label: string
  readonly url: string
}

/** One answer in one language, Markdown with `$…$`. */
export interface Answer {
  readonly question: string
  /** The short answer, which stands first and may be enough. */
  readonly short: string
  /** For those who wish to go on. */
  readonly more: string
  /** A common error, named and refuted with a computation; empty where there is none. */
  readonly commonError: string
}

/** A doubt that many readers have, answered in the margin of the blocks where it arises. */
export interface AnsweredDoubt {
  readonly id: string
  /** Order in the list of all doubts, from 1. */
  readonly number: number
  /** Blocks beside which it stands; the first is its home. */
  readonly where: readonly [string, ...string[]]
  readonly demo: FormulaId | null
  /** Fields of the demo that show the point, by name (`dk`, `sentence.it`); the others stand as it opens. */
  readonly demoState: Readonly<Record<string, string>>
  /** Entries of the glossary. */
  readonly related: readonly string[]
  readonly sources: readonly Source[]
  readonly text: Readonly<Record<keyof Bilingual, Answer>>
}
