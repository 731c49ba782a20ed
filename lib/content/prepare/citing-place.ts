import type { Locale } from '@/lib/domain/locale'
import type { BlockFacts } from '@/lib/domain/paper/block'

const NAMED: Record<string, Record<Locale, string>> = {
  abstract: { it: 'sommario', en: 'abstract' },
  table: { it: 'tabella', en: 'table' },
}

/**
 * How to call the place of a block in a list of places: “§ 3.2.1 ¶ 2” for the second paragraph of a
 * section, “table 2” for a table.
 */
export function placeOf(block: BlockFacts, blocks: readonly BlockFacts[], locale: Locale): string {
  const table = /^table-(\d+)$/.exec(block.id)
  if (table) return `${NAMED.table?.[locale]}\u00a0${table[1]}`
  const section = NAMED[block.section]?.[locale] ?? `§\u00a0${block.section}`
  const paragraphs = blocks.filter(
    ({ section: its, kind }) => its === block.section && (kind === 'paragraph' || kind === 'list-item'),
  )
  const position = paragraphs.findIndex(({ id }) => id === block.id)
  return paragraphs.length < 2 || position < 0 ? section : `${section}\u00a0¶\u00a0${position + 1}`
}
