import { writeEntryFile } from '@/lib/content/glossary/entry-file'
import { readEntry } from '@/lib/content/glossary/load-glossary'
import type { GlossaryEntry } from '@/lib/domain/glossary/entry'
import { itemsOf, type EntryFields } from '@/lib/domain/glossary/entry-fields'
import { findTerms, termIndex } from '@/lib/domain/glossary/find-terms'
import { LOCALES } from '@/lib/domain/locale'
import { loadPaper } from '@/lib/content/load'
import { contentRoot, findEntryFile } from './repository-entries'

/** The file that an entry of these fields would be, with its path. A new one is told where the paper first uses it. */
export function fileOfFields(id: string, fields: EntryFields): { readonly present: string | null; readonly text: string } {
  const present = findEntryFile(id)?.text ?? null
  if (present !== null) return { present, text: writeEntryFile(fields, present) }
  const first = findFirstUse(fields)
  return { present, text: writeEntryFile(fields, null, first === null ? {} : { first }) }
}

/** An entry made of its fields. @throws SourceError where they make none */
export function entryOfFields(id: string, fields: EntryFields): GlossaryEntry {
  return readEntry(contentRoot(), id, fileOfFields(id, fields).text)
}

/** The first block, in reading order, whose text in either language has one of the forms. */
function findFirstUse(fields: EntryFields): string | null {
  const forms = (locale: 'it' | 'en') => itemsOf(fields[`forms.${locale}`]).map((item) => ({ text: item.split(' @ ')[0] ?? item, where: [] }))
  const entry = { id: 'new', forms: { it: forms('it'), en: forms('en') } }
  const indexes = LOCALES.map((locale) => [locale, termIndex([entry], locale)] as const)
  const block = loadPaper().blocks.find(({ id, section, ...texts }) =>
    indexes.some(([locale, index]) => texts[locale]?.sentences.some(({ plain }) => findTerms(plain, index, { block: id, section }).length > 0)),
  )
  return block?.id ?? null
}
