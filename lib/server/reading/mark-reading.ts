import 'server-only'
import { termIndex, type TermIndex } from '@/lib/domain/glossary/find-terms'
import { keepFirstMarks, markTerms } from '@/lib/domain/glossary/mark-html'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import type { ReadingBlock, ReadingPaper } from '@/lib/domain/paper/reading'
import type { Preferences } from '@/lib/domain/preferences'
import type { CurrentGlossary } from '../glossary/current-glossary'

/** Marked texts of the editions and wordings in use; far above what one installation shows. */
const LARGEST = 4000
const marked = new Map<string, string>()
let indexes: { readonly stamp: string; readonly of: Readonly<Record<Locale, TermIndex>> } | null = null

export function termIndexOf({ findable, stamp }: CurrentGlossary, locale: Locale): TermIndex {
  if (indexes?.stamp !== stamp) {
    marked.clear()
    const [it, en] = LOCALES.map((each) => termIndex(findable, each))
    indexes = { stamp, of: { it: it!, en: en! } }
  }
  return indexes.of[locale]
}

/** The same reading with the terms of the glossary marked in every column, as the reader prefers. */
export function markReading(paper: ReadingPaper, glossary: CurrentGlossary, marks: Preferences['marks']): ReadingPaper {
  if (marks === 'none') return paper
  const seen = new Map<string, Set<string>>()
  const mark = (html: string, column: string, locale: Locale, block: ReadingBlock): string => {
    const every = markedEverywhere(html, termIndexOf(glossary, locale), locale, block)
    if (marks === 'every') return every
    const key = `${column} ${block.section}`
    const met = seen.get(key) ?? new Set<string>()
    seen.set(key, met)
    return keepFirstMarks(every, met)
  }
  const blocks = paper.blocks.map((block) => UNMARKED.has(block.kind) ? block : ({
    ...block,
    it: block.it && mark(block.it, 'it', 'it', block),
    en: block.en && { ...block.en, html: mark(block.en.html, 'en', 'en', block) },
    retold: block.retold && mark(block.retold, 'retold', 'it', block),
  }))
  return { ...paper, blocks }
}

/** Headings and lists of names stay as quiet as they are printed; a term's first use is in the text. */
const UNMARKED: ReadonlySet<ReadingBlock['kind']> = new Set(['title', 'authors', 'heading', 'reference'])

/** Searching is done once per wording; which marks stay depends on what stands before, and is done each time. */
function markedEverywhere(html: string, index: TermIndex, locale: Locale, { id, section }: ReadingBlock): string {
  const key = `${id} ${locale} ${html}`
  const known = marked.get(key)
  if (known !== undefined) return known
  if (marked.size >= LARGEST) marked.clear()
  const made = markTerms(html, index, { block: id, section })
  marked.set(key, made)
  return made
}
