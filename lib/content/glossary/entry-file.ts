import { ENTRY_FIELDS, isList, itemsOf, type EntryField, type EntryFields } from '@/lib/domain/glossary/entry-fields'
import { readBody, type LanguagePart } from './read-body'
import { readSource, type SourceFile } from './read-source'

/** Order of the keys in an entry's head. */
const ORDER = [
  'kind', 'topic', 'it', 'en', 'expansion.it', 'expansion.en', 'first', 'demo', 'related', 'forms.it', 'forms.en', 'avoid.it', 'avoid.en',
  'where', 'terms', 'latex', 'tex', 'shape', 'convention.it', 'convention.en', 'read.it', 'read.en', 'other', 'avoid',
]

type Body = Extract<EntryField, `${'plain' | 'more' | 'example'}.${string}`>
const isOfBody = (field: EntryField): field is Body => /^(?:plain|more|example)\./.test(field)

/** The fields of an entry's file as text. @throws SourceError */
export function entryFieldsOf(file: string): EntryFields {
  const source = readSource(file)
  const body = readBody(source.body, source.bodyLine)
  const written = { ...textOf(body.it, 'it'), ...textOf(body.en, 'en') } as Record<Body, string>
  return Object.fromEntries(ENTRY_FIELDS.map((field) => [field, isOfBody(field) ? written[field] : headOf(source, field)])) as EntryFields
}

function headOf(source: SourceFile, field: EntryField): string {
  const values = source.head.get(field) ?? []
  return isList(field) && field !== 'other' ? values.flatMap((value) => value.split(' | ')).join('\n') : values.join('\n')
}

function textOf(part: LanguagePart, locale: 'it' | 'en') {
  const [plain = '', ...more] = part.lead
  const example = part.sections.map(({ markdown }) => markdown).join('\n\n')
  return { [`plain.${locale}`]: plain, [`more.${locale}`]: more.join('\n\n'), [`example.${locale}`]: example }
}

/**
 * An entry as its file would be. Lines of the head that the fields say nothing of stay as they are in
 * `present`, and so does the order of all.
 * @param present the file as it is, or null for a new one
 * @param own further lines of a new head, as `first` or `demo`, by key
 */
export function writeEntryFile(fields: EntryFields, present: string | null, own: Readonly<Record<string, string>> = {}): string {
  const head = new Map(present === null ? [] : [...readSource(present).head].map(([key, values]) => [key, [...values]]))
  const kept = [...head.keys()]
  for (const [key, value] of Object.entries(own)) head.set(key, [value])
  for (const field of ENTRY_FIELDS) {
    if (isOfBody(field)) continue
    const lines = field === 'other' || !isList(field) ? itemsOf(fields[field]) : itemsOf(fields[field]).join(' | ')
    if (lines.length === 0) head.delete(field)
    else head.set(field, typeof lines === 'string' ? [lines] : [...lines])
  }
  const lines = placed(kept, [...head.keys()]).flatMap((key) => (head.get(key) ?? []).map((value) => `${key}: ${value}`))
  return `${['---', ...lines, '---'].join('\n')}\n${bodyOf(fields)}`
}

/** Keys in the order they stand in, each new one before the first that belongs after it. */
function placed(kept: readonly string[], keys: readonly string[]): string[] {
  const result = [...kept]
  for (const key of keys.filter((one) => !kept.includes(one))) {
    const after = result.findIndex((other) => ORDER.indexOf(other) > ORDER.indexOf(key))
    result.splice(after < 0 ? result.length : after, 0, key)
  }
  return result
}

function bodyOf(fields: EntryFields): string {
  const part = (title: string, example: string, locale: 'it' | 'en') =>
    [`# ${title}`, fields[`plain.${locale}`], fields[`more.${locale}`], `## ${example}`, fields[`example.${locale}`]].filter(Boolean).join('\n\n')
  return `${part('Italiano', 'Esempio', 'it')}\n\n${part('English', 'Example', 'en')}\n`
}
