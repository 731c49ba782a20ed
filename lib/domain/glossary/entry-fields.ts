import type { LimitName } from '../questions/limits'

/** What can be worded differently in any entry, in the order in which a form asks for it. */
export const WORDED_FIELDS = [
  'it', 'en', 'expansion.it', 'expansion.en', 'plain.it', 'plain.en', 'more.it', 'more.en', 'example.it', 'example.en',
  'forms.it', 'forms.en',
] as const

/** What only symbols have besides. */
export const SYMBOL_FIELDS = ['read.it', 'read.en', 'shape', 'convention.it', 'convention.en', 'other'] as const

/** What a new entry states once and for all. */
export const GIVEN_FIELDS = ['kind', 'topic', 'latex'] as const

export const ENTRY_FIELDS = [...GIVEN_FIELDS, ...WORDED_FIELDS, ...SYMBOL_FIELDS] as const
export type EntryField = (typeof ENTRY_FIELDS)[number]

/**
 * An entry as text, by the names that its file gives to the fields; what it does not have is ''.
 * Lists have a line for each: the forms by which texts are searched, and the other ways of writing a
 * symbol, as `LaTeX :: dove :: where`.
 */
export type EntryFields = Readonly<Record<EntryField, string>>

/** The most that each field holds. `kind` and `topic` are words of a list. */
export const FIELD_LIMITS: Readonly<Record<Exclude<EntryField, 'kind' | 'topic'>, LimitName>> = {
  latex: 'entryLatex',
  it: 'entryName', en: 'entryName',
  'expansion.it': 'entryName', 'expansion.en': 'entryName',
  'plain.it': 'entryPlain', 'plain.en': 'entryPlain',
  'more.it': 'entryMore', 'more.en': 'entryMore',
  'example.it': 'entryExample', 'example.en': 'entryExample',
  'forms.it': 'entryList', 'forms.en': 'entryList',
  'read.it': 'entryName', 'read.en': 'entryName',
  shape: 'entryLatex',
  'convention.it': 'entryPlain', 'convention.en': 'entryPlain',
  other: 'entryList',
}

const ALWAYS = ['it', 'en', 'plain.it', 'plain.en', 'more.it', 'more.en', 'example.it', 'example.en'] as const
/** Texts that stand in both languages or in neither. */
const PAIRS = [['expansion.it', 'expansion.en'], ['convention.it', 'convention.en']] as const

/** Fields that this entry cannot do without. */
export function requiredFields(fields: EntryFields): readonly EntryField[] {
  const halves = PAIRS.filter((pair) => pair.some((field) => fields[field] !== '')).flat()
  if (fields.kind === 'acronym') return [...ALWAYS, 'expansion.it', 'expansion.en', ...halves]
  return fields.kind === 'symbol' ? [...ALWAYS, 'latex', 'read.it', 'read.en', 'other', ...halves] : [...ALWAYS, ...halves]
}

/** Fields that hold paragraphs, and those that hold a list; every other is one line. */
const PARAGRAPHS: ReadonlySet<EntryField> = new Set(['more.it', 'more.en', 'example.it', 'example.en'])
const LISTS: ReadonlySet<EntryField> = new Set(['forms.it', 'forms.en', 'other'])

export const isParagraphs = (field: EntryField): boolean => PARAGRAPHS.has(field)
export const isList = (field: EntryField): boolean => LISTS.has(field)

/** The same words as a file would keep them: no spaces around, one line where there is one, no empty items, nothing of a symbol in what is none. */
export function tidied(fields: EntryFields): EntryFields {
  const apart: ReadonlySet<EntryField> = fields.kind === 'symbol' ? new Set() : new Set(['latex', ...SYMBOL_FIELDS])
  return Object.fromEntries(ENTRY_FIELDS.map((field) => [field, apart.has(field) ? '' : tidy(field, fields[field])])) as EntryFields
}

function tidy(field: EntryField, text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map((line) => line.trimEnd())
  if (isParagraphs(field)) return lines.join('\n').trim().replace(/\n{3,}/g, '\n\n')
  const items = lines.map((line) => line.trim().replace(/\s+/g, ' ')).filter(Boolean)
  return items.join(isList(field) ? '\n' : ' ')
}

/** The items of a list field. */
export function itemsOf(text: string): string[] {
  return text.split('\n').filter(Boolean)
}

/** An id from a name, as the files have them: lower case, digits, hyphens; '' where nothing is left. */
export function idFromName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '')
}
