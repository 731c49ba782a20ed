import type { z } from 'zod'
import type { LanguagePart } from './read-body'
import { readBody } from './read-body'
import { findValue, listOf, readSource, SourceError, type SourceFile } from './read-source'
import { entrySource, type EntrySource } from './schema'

const KEYS = new Set([
  'kind', 'topic', 'it', 'en', 'expansion.it', 'expansion.en', 'first', 'demo', 'related', 'terms', 'forms.it', 'forms.en',
  'avoid.it', 'avoid.en', 'where', 'latex', 'tex', 'other', 'avoid', 'shape', 'convention.it', 'convention.en', 'read.it', 'read.en',
])

/** Reads one entry. @throws SourceError with what is wrong and where */
export function parseEntry(id: string, text: string): EntrySource {
  const source = readSource(text)
  const unknown = [...source.head.keys()].find((key) => !KEYS.has(key))
  if (unknown !== undefined) throw new SourceError(lineOfKey(text, unknown), `No entry has a key “${unknown}”.`)
  const body = readBody(source.body, source.bodyLine)
  return validate(text, entrySource, {
    id,
    kind: findValue(source, 'kind'),
    topic: findValue(source, 'topic'),
    names: { it: findValue(source, 'it'), en: findValue(source, 'en') },
    expansion: pairOf(source, 'expansion'),
    first: findValue(source, 'first'),
    demo: findValue(source, 'demo'),
    related: listOf(source, 'related'),
    terms: listOf(source, 'terms'),
    forms: { it: listOf(source, 'forms.it'), en: listOf(source, 'forms.en') },
    avoidWords: { it: listOf(source, 'avoid.it'), en: listOf(source, 'avoid.en') },
    where: listOf(source, 'where'),
    symbol: symbolOf(source),
    text: { it: textOf(body.it), en: textOf(body.en) },
  })
}

function symbolOf(source: SourceFile) {
  if (findValue(source, 'kind') !== 'symbol') return null
  return {
    latex: findValue(source, 'latex'),
    tex: listOf(source, 'tex'),
    otherWays: (source.head.get('other') ?? []).map((line) => {
      const [latex, it, en] = line.split(' :: ').map((piece) => piece.trim())
      return { latex, where: { it, en } }
    }),
    avoid: listOf(source, 'avoid'),
    shape: findValue(source, 'shape'),
    convention: pairOf(source, 'convention'),
    readAloud: { it: findValue(source, 'read.it'), en: findValue(source, 'read.en') },
  }
}

function pairOf(source: SourceFile, key: string) {
  const it = findValue(source, `${key}.it`)
  const en = findValue(source, `${key}.en`)
  return it === null && en === null ? null : { it, en }
}

function textOf(part: LanguagePart) {
  const [plain, ...more] = part.lead
  return { plain, more: more.join('\n\n'), example: part.sections.map(({ markdown }) => markdown).join('\n\n') }
}

/** @throws SourceError with every violation in one sentence */
export function validate<T>(text: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]?.path.map(String) ?? []
  const key = first.filter((step) => !['names', 'symbol', 'readAloud'].includes(step)).join('.')
  const said = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  throw new SourceError(lineOfKey(text, key), said)
}

function lineOfKey(text: string, key: string): number {
  const line = text.split('\n').findIndex((candidate) => candidate.startsWith(`${key}: `))
  return line < 0 ? 1 : line + 1
}
