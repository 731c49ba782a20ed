import type { PreparedBlock, PreparedPaper, PreparedText } from './prepared'
import type { Locale } from '../locale'
import type { OriginalState, ReadingBlock, ReadingPaper, ReadingSection } from './reading'

/** A block of the imported edition, as the page needs it. */
export interface OriginalBlock {
  readonly page: number
  readonly html: string
}

/** All the texts that a reading is put together from. */
export interface ReadingTexts {
  readonly paper: PreparedPaper
  /** The imported edition's blocks, where this viewer sees them. */
  readonly originals: ReadonlyMap<string, OriginalBlock>
  /** The plain retelling by block, where it is wanted. */
  readonly retelling: Readonly<Record<string, PreparedText>>
  /** Blocks that have a comment. */
  readonly commented: ReadonlySet<string>
}

/**
 * Puts together what one viewer reads: the translation, and in the English column the original where
 * this viewer has it, else the restatement, so that nothing is ever empty.
 */
export function composeReading(
  { paper, originals, retelling, commented }: ReadingTexts,
  original: OriginalState,
  locale: Locale,
): ReadingPaper {
  const readingBlock = (block: PreparedBlock): ReadingBlock => ({
    id: block.id,
    kind: block.kind,
    section: block.section,
    page: originals.get(block.id)?.page ?? block.page,
    it: block.it?.html ?? null,
    en: englishOf(block, originals.get(block.id)),
    retold: retelling[block.id]?.html ?? null,
    commented: commented.has(block.id),
    shared: block.shared?.[locale] ?? null,
  })
  return {
    original,
    sections: sectionsOf(paper, locale),
    blocks: paper.blocks.map((block) => readingBlock(block)),
  }
}

/** The paper's sections, with their titles in the interface's language. */
export function sectionsOf({ sections }: PreparedPaper, locale: Locale): readonly ReadingSection[] {
  return sections.map((section) => ({ ...section, title: section.title[locale] }))
}

function englishOf(block: PreparedBlock, original: OriginalBlock | undefined): ReadingBlock['en'] {
  if (block.en === null) return null
  // A figure's description is ours in any case: the PDF has a drawing there, not a text.
  if (original === undefined || block.kind === 'figure') return { html: block.en.html, source: 'restatement' }
  const html = block.kind === 'heading' ? markNumber(original.html) : markOpening(original.html, block.en.html)
  return { html, source: 'original' }
}

const OPENING = /^(?:<span[^>]*>)?<strong>([^<]+)<\/strong>/

/** The heading that runs into its paragraph, bold as it is printed, where the restatement opens with the same. */
function markOpening(html: string, restated: string): string {
  const opening = OPENING.exec(restated)?.[1]
  const start = /^<span[^>]*>/.exec(html)?.[0] ?? ''
  if (opening === undefined || !html.startsWith(opening, start.length)) return html
  return `${start}<strong>${opening}</strong>${html.slice(start.length + opening.length)}`
}

/** The section's number in a printed heading, marked as it is in ours. */
function markNumber(html: string): string {
  return html.replace(/^((?:<span[^>]*>)?)(\d[\d.]*)\s/, '$1<span class="n">$2</span> ')
}
