import { avoidedWords, lexiconOf } from '@/lib/content/glossary/avoided-words'
import { findFieldFault } from '@/lib/content/glossary/field-fault'
import { foreignSymbols, notationOf } from '@/lib/content/glossary/foreign-symbols'
import { loadGlossary } from '@/lib/content/glossary/load-glossary'
import { parseMarkdown } from '@/lib/content/inline/markdown'
import { entryFieldsOf } from '@/lib/content/glossary/entry-file'
import { loadPaper } from '@/lib/content/load'
import type { GlossaryEntry } from '@/lib/domain/glossary/entry'
import { changedFields } from '@/lib/domain/glossary/accepted-fields'
import { ENTRY_FIELDS, requiredFields, type EntryField, type EntryFields } from '@/lib/domain/glossary/entry-fields'
import { findTakenForm } from '@/lib/domain/glossary/taken-form'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import { Refusal } from '@/lib/server/access/refusal'
import { currentGlossary } from './current-glossary'
import { entryOfFields, fileOfFields } from './entry-of-fields'
import { contentRoot } from './repository-entries'

/**
 * Lets through only fields of which the glossary could be made: nothing missing, everything can be set, in
 * the notation and the words of this edition, and no name that means another entry.
 * @param present the entry as it reads now, or null for a new one; what it says already is let be
 * @throws Refusal naming the field, what stands in it and, for a name, whose it is
 */
export async function requireSoundEntry(id: string, fields: EntryFields, present: EntryFields | null): Promise<void> {
  const changed = changedFields(present, fields)
  const empty = requiredFields(fields).find((field) => fields[field] === '')
  if (empty !== undefined) throw new Refusal('too-short', { field: empty, min: 1 })
  for (const field of changed) {
    const fault = findFieldFault(field, fields[field])
    if (fault !== null) throw new Refusal(fault.code, { field, sign: fault.sign })
  }
  requireOurWords(fields, changed)
  const entry = entryAsKept(id, fields)
  requireKnownPlaces(entry)
  await requireFreeNames(entry, present === null ? null : entryOfFields(id, present))
}

/** The entry, provided that its file says the same fields again: nothing written in one becomes another. */
function entryAsKept(id: string, fields: EntryFields): GlossaryEntry {
  const { text } = fileOfFields(id, fields)
  const read = entryFieldsOf(text)
  const lost = ENTRY_FIELDS.find((field) => read[field] !== fields[field])
  if (lost !== undefined) throw new Refusal('bad-markdown', { field: lost, sign: fields[lost].slice(0, 60) })
  return entryOfFields(id, fields)
}

const PROSE = /^(?:plain|more|example)\.(it|en)$/

function requireOurWords(fields: EntryFields, changed: readonly EntryField[]): void {
  const entries = loadGlossary(contentRoot()).loaded.map(({ entry }) => entry)
  const notation = notationOf(entries.flatMap(({ symbol }) => symbol ?? []))
  for (const field of changed) {
    const locale = PROSE.exec(field)?.[1] as Locale | undefined
    if (locale === undefined) continue
    const tree = parseMarkdown(fields[field])
    const [symbol] = foreignSymbols(tree, notation)
    if (symbol !== undefined) throw new Refusal('other-notation', { field, wrote: symbol.wrote, write: symbol.write })
    const [word] = avoidedWords(tree, lexiconOf(entries, locale))
    if (word !== undefined) throw new Refusal('other-word', { field, wrote: word.wrote, write: word.write })
  }
}

function placesOfPaper(): ReadonlyMap<string, string> {
  return new Map(loadPaper().blocks.flatMap(({ id, section }) => [[id, section], [section, section]] as const))
}

function requireKnownPlaces({ forms }: GlossaryEntry): void {
  const places = placesOfPaper()
  for (const locale of LOCALES) {
    const unknown = forms[locale].flatMap(({ where }) => where).find((place) => !places.has(place))
    if (unknown !== undefined) throw new Refusal('unknown-place', { field: `forms.${locale}`, place: unknown })
  }
}

async function requireFreeNames(entry: GlossaryEntry, present: GlossaryEntry | null): Promise<void> {
  const { entries, findable } = await currentGlossary()
  const forms = new Map(findable.map((one) => [one.id, one.forms]))
  const named = entries.map(({ id, plainNames }) => ({ id, names: plainNames, forms: forms.get(id) ?? { it: [], en: [] } }))
  const places = placesOfPaper()
  const taken = findTakenForm(entry, present, named, (place) => places.get(place) ?? place)
  if (taken !== null) throw new Refusal('alias-taken', { field: taken.field, alias: taken.form, entry: taken.entry.id, name_it: taken.entry.names.it, name_en: taken.entry.names.en })
}
