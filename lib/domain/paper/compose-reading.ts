import type { PreparedBlock, PreparedPaper } from './prepared'
import type { Locale } from '../locale'
import type { ReadingBlock, ReadingPaper, OriginalState } from './reading'

/** A block of the imported edition, as the page needs it. */
export interface OriginalBlock {
  readonly page: number
  readonly html: string
}

/**
 * Puts together what one viewer reads: the translation, and in the English column the original where
 * this viewer has it, else the restatement, so that nothing is ever empty.
 */
export function composeReading(
  paper: PreparedPaper,
  originals: ReadonlyMap<string, OriginalBlock>,
  original: OriginalState,
  locale: Locale,
): ReadingPaper {
  return {
    original,
    sections: paper.sections.map((section) => ({ ...section, title: section.title[locale] })),
    blocks: paper.blocks.map((block) => readingBlock(block, originals.get(block.id), locale)),
  }
}

function readingBlock(block: PreparedBlock, original: OriginalBlock | undefined, locale: Locale): ReadingBlock {
  return {
    id: block.id,
    kind: block.kind,
    section: block.section,
    page: original?.page ?? block.page,
    it: block.it?.html ?? null,
    en: englishOf(block, original),
    shared: block.shared?.[locale] ?? null,
  }
}

function englishOf(block: PreparedBlock, original: OriginalBlock | undefined): ReadingBlock['en'] {
  if (block.en === null) return null
  // A figure's description is ours in any case: the PDF has a drawing there, not a text.
  if (original === undefined || block.kind === 'figure') return { html: block.en.html, source: 'restatement' }
  return { html: block.kind === 'heading' ? markNumber(original.html) : original.html, source: 'original' }
}

/** The section's number in a printed heading, marked as it is in ours. */
function markNumber(html: string): string {
  return html.replace(/^((?:<span[^>]*>)?)(\d[\d.]*)\s/, '$1<span class="n">$2</span> ')
}
