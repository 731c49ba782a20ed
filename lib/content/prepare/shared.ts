import type { Locale } from '@/lib/domain/locale'
import type { BlockFacts } from '@/lib/domain/paper/block'
import type { PreparedBlock } from '@/lib/domain/paper/prepared'
import type { PaperSources } from '../sources/paper-sources'
import { authorsHtml } from './authors'
import { placeOf } from './citing-place'
import { displayHtml } from './display'
import { referenceHtml } from './reference'
import { tableHtml } from './table'

/** What both columns share of a block, in each language of the interface; null for texts and figures. */
export function sharedHtml(sources: PaperSources, block: BlockFacts): PreparedBlock['shared'] {
  const draw = drawing(sources, block)
  return draw === null ? null : { it: draw('it'), en: draw('en') }
}

function drawing(sources: PaperSources, block: BlockFacts): ((locale: Locale) => string) | null {
  const { facts } = sources
  const equation = sources.equations.data[block.id]
  if (equation) return (locale) => displayHtml(equation, locale)
  const table = sources.tables.data[block.id]
  if (table) {
    const words = sources.tableWords.data
    return (locale) => tableHtml(block.id, table, (text) => (locale === 'it' ? (words[text] ?? text) : text), locale)
  }
  const reference = sources.bibliography.data.find(({ id }) => id === block.id)
  if (reference) {
    const citing = reference.citedBy.flatMap((id) => facts.byId.get(id) ?? [])
    return (locale) =>
      referenceHtml(reference, citing.map((by) => ({ id: by.id, label: placeOf(by, facts.blocks, locale) })), locale)
  }
  return block.kind === 'authors' ? () => authorsHtml(sources.authors.data) : null
}
