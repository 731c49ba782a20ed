import { revisionOf } from '@/lib/domain/content/revision'
import { LOCALES, type Bilingual, type Locale } from '@/lib/domain/locale'
import type { BlockFacts, SectionFacts } from '@/lib/domain/paper/block'
import type { PreparedBlock, PreparedPaper, PreparedText } from '@/lib/domain/paper/prepared'
import type { PaperSources } from '../sources/paper-sources'
import { withCaptionLabel } from './caption'
import { sharedHtml } from './shared'
import { prepareText } from './text'

/**
 * The whole paper, ready to be shown. Expects sources that the checks have passed; a block that a
 * layer lacks is null there.
 */
export function preparePaper(sources: PaperSources): PreparedPaper {
  const numbers = new Map(sources.facts.sections.map(({ id, number }) => [id, number]))
  const blocks = sources.facts.blocks.map((block): PreparedBlock => ({
    id: block.id,
    kind: block.kind,
    section: block.section,
    page: block.page,
    it: layerText(sources, block, 'it', numbers.get(block.id) ?? null),
    en: layerText(sources, block, 'en', numbers.get(block.id) ?? null),
    shared: sharedHtml(sources, block),
  }))
  const sections = sectionsOf(sources)
  return { blocks, sections, stamp: revisionOf(JSON.stringify([blocks, sections])) }
}

function layerText(sources: PaperSources, block: BlockFacts, locale: Locale, number: string | null): PreparedText | null {
  const written = sources.layers[locale].byId.get(block.id)
  if (!written || written.sentences.length === 0) return null
  const sentences = written.sentences.map(({ nodes, sources }) => ({ nodes, sources: block.sentences === 0 ? [] : sources }))
  return prepareText(block.kind === 'caption' ? withCaptionLabel(block.id, sentences, locale) : sentences, locale, number)
}

function sectionsOf(sources: PaperSources): SectionFacts[] {
  return sources.facts.sections.map(({ id, number, level }) => {
    const titles = LOCALES.map((locale) => [locale, titleOf(sources, id, locale)] as const)
    return { id, number, level, title: Object.fromEntries(titles) as Bilingual }
  })
}

/** The heading in words, as the contents list shows it. */
function titleOf(sources: PaperSources, id: string, locale: Locale): string {
  const heading = sources.layers[locale].byId.get(id)
  return heading ? prepareText([{ nodes: heading.sentences[0]?.nodes ?? [], sources: [] }], locale).sentences[0]?.plain ?? '' : ''
}
