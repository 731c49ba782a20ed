import type { FormulaEntry } from '@/lib/domain/formulas/entry'
import type { Locale } from '@/lib/domain/locale'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { drawingOf } from '../figures/drawing-of'
import { Margin } from './margin'
import type { ReadingBlock, ReadingPaper } from '@/lib/domain/paper/reading'
import { Row } from './row'

interface Props {
  readonly paper: ReadingPaper
  readonly formulas: readonly FormulaEntry[]
  readonly signs: ReadonlyMap<string, string>
  /** Common doubts that arise beside each block, as HTML. */
  readonly questions: ReadonlyMap<string, readonly string[]>
  readonly locale: Locale
  readonly strings: ReaderStrings
}

/** The whole paper as rows. Everything a reader reads is in this HTML; scripts only add to it. */
export function PaperText({ paper, formulas, signs, questions, locale, strings }: Props) {
  const headings = new Map(paper.sections.map((section) => [section.id, section]))
  return paper.blocks.map((block) => (
    <Row
      key={block.id}
      block={block}
      heading={headings.get(block.id)}
      locale={locale}
      strings={strings}
      drawing={drawingOf(block.id, locale)}
      margin={marginOf(block, { formulas, signs, questions, locale, strings })}
    />
  ))
}

function marginOf(block: ReadingBlock, given: Omit<Props, 'paper'>) {
  const own = given.formulas.filter((formula) => formula.blocks[0] === block.id)
  const asked = given.questions.get(block.id) ?? []
  return own.length + asked.length > 0 ? <Margin {...given} formulas={own} block={block.id} asked={asked} /> : null
}
