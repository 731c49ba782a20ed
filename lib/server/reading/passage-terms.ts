import 'server-only'
import { loadPaper } from '@/lib/content/load'
import { findSymbols } from '@/lib/domain/glossary/find-symbols'
import { findTerms } from '@/lib/domain/glossary/find-terms'
import type { PassageTerms } from '@/lib/domain/glossary/shown'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import type { PreparedBlock } from '@/lib/domain/paper/prepared'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize } from '../access/authorize'
import { currentGlossary } from '../glossary/current-glossary'
import { cardLinks } from './glossary'
import { termIndexOf } from './mark-reading'
import { symbolsOf } from './symbol-index'

/**
 * The terms and symbols of one passage, for the keyboard and for screen readers: both columns' terms
 * and every symbol of its formulas. Null where there is no such passage.
 * @throws Refusal for whom may not read
 */
export async function findPassageTerms(viewer: Viewer, locale: Locale, blockId: string): Promise<PassageTerms | null> {
  authorize(viewer, 'paper.read')
  const block = loadPaper().blocks.find(({ id }) => id === blockId)
  if (!block) return null
  const glossary = await currentGlossary()
  const place = { block: block.id, section: block.section }
  const columns = [locale, ...LOCALES.filter((other) => other !== locale)]
  const terms = columns.flatMap((column) =>
    (block[column]?.sentences ?? []).flatMap(({ plain }) => findTerms(plain, termIndexOf(glossary, column), place).map(({ entry }) => entry)),
  )
  const found = formulasOf(block).flatMap((tex) => findSymbols(tex, symbolsOf(glossary), place).map(({ entry }) => entry))
  return { terms: cardLinks(glossary, new Set(terms), locale), symbols: cardLinks(glossary, new Set(found), locale) }
}

const INLINE = /\$([^$]+)\$/g
const PREPARED = /data-tex="([^"]*)"/g

function formulasOf(block: PreparedBlock): string[] {
  const inline = (block.en?.sentences ?? []).flatMap(({ plain }) => [...plain.matchAll(INLINE)].map((match) => match[1] ?? ''))
  const displayed = [...(block.shared?.en ?? '').matchAll(PREPARED)].map((match) => unescaped(match[1] ?? ''))
  return [...inline, ...displayed]
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&#x26;': '&', '&lt;': '<', '&#x3C;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }

function unescaped(attribute: string): string {
  return attribute.replace(/&(?:amp|lt|gt|quot|#x26|#x3C|#x27);/g, (entity) => ENTITIES[entity] ?? entity)
}
