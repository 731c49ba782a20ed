import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { FormulaEntry } from '@/lib/domain/formulas/entry'
import type { Locale } from '@/lib/domain/locale'
import type { ReadingBlock, ReadingPaper } from '@/lib/domain/paper/reading'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { drawingOf } from '../figures/drawing-of'
import { margin } from './margin'
import { row } from './row'

interface Given {
  readonly paper: ReadingPaper
  readonly formulas: readonly FormulaEntry[]
  readonly signs: ReadonlyMap<string, string>
  /** Common doubts that arise beside each block, as HTML. */
  readonly questions: ReadonlyMap<string, readonly string[]>
  readonly locale: Locale
  readonly strings: ReaderStrings
}

/**
 * The whole paper as rows, as one string: everything a reader reads is in it, and scripts only add to it.
 * React has no part in it, which would walk 160 rows for every page served and again in the browser.
 */
export function paperHtml({ paper, ...given }: Given): string {
  const headings = new Map(paper.sections.map((section) => [section.id, section]))
  const rows = paper.blocks.map((block) =>
    row({
      block,
      heading: headings.get(block.id),
      locale: given.locale,
      strings: given.strings,
      drawing: drawingOf(block.id, given.locale),
      margin: marginOf(block, given),
    }),
  )
  return toHtml(h(null, rows), { allowDangerousHtml: true })
}

function marginOf(block: ReadingBlock, given: Omit<Given, 'paper'>) {
  const here = given.formulas.filter(({ blocks }) => blocks.includes(block.id))
  const formulas = [...here.filter(({ blocks }) => blocks[0] === block.id), ...here.filter(({ blocks }) => blocks[0] !== block.id)]
  return margin({ ...given, block: block.id, formulas, asked: given.questions.get(block.id) ?? [] })
}
