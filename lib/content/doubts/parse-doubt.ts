import { z } from 'zod'
import type { AnsweredDoubt } from '@/lib/domain/doubts/answered-doubt'
import { validate } from '../glossary/parse-entry'
import { readBody, type LanguagePart } from '../glossary/read-body'
import { findValue, listOf, readSource, SourceError, type SourceFile } from '../glossary/read-source'

const KEYS = new Set(['number', 'where', 'demo', 'state', 'related', 'source'])
const TITLES = { it: { more: 'Più a fondo', error: 'Un errore comune' }, en: { more: 'Further', error: 'A common error' } }

const text = z.string().min(1)
const answer = z.strictObject({
  question: text.max(200),
  short: text.max(700),
  more: z.string().max(6000),
  commonError: z.string().max(2000),
})

/** The head of a doubt's file and its two answers; see content/doubts for the shape. */
const doubtSource = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and hyphens'),
  /** `number`: its place in the list. */
  number: z.coerce.number().int().positive(),
  /** `where`: blocks beside which it stands, its home first. */
  where: z.tuple([text], text),
  /** `demo`: the formula that shows it. */
  demo: z.templateLiteral(['R', z.string().regex(/^(?:0[1-9]|[12]\d|3[0-6])$/)]).nullable(),
  /** `state: seed=7 | words=5`: fields of the demo. */
  demoState: z.record(z.string(), text),
  /** `related`: ids of the glossary. */
  related: z.array(text),
  /** `source: Author, “Title”, year :: https://…`, one line each; a year must stand in it. */
  sources: z.array(z.strictObject({ label: text.regex(/\b(?:19|20)\d\d\b/, 'a source needs its year'), url: z.url({ protocol: /^https$/ }) })),
  text: z.strictObject({ it: answer, en: answer }),
})

/** Reads one answered doubt. @throws SourceError with what is wrong and where */
export function parseDoubt(id: string, file: string): AnsweredDoubt {
  const source = readSource(file)
  const unknown = [...source.head.keys()].find((key) => !KEYS.has(key))
  if (unknown !== undefined) throw new SourceError(1, `No doubt has a key “${unknown}”.`)
  const body = readBody(source.body, source.bodyLine)
  return validate(file, doubtSource, {
    id,
    number: findValue(source, 'number'),
    where: listOf(source, 'where'),
    demo: findValue(source, 'demo'),
    demoState: stateOf(source),
    related: listOf(source, 'related'),
    sources: (source.head.get('source') ?? []).map((line) => {
      const [label, url] = line.split(' :: ').map((piece) => piece.trim())
      return { label, url }
    }),
    text: { it: answerOf(body.it, TITLES.it), en: answerOf(body.en, TITLES.en) },
  }) as AnsweredDoubt
}

function stateOf(source: SourceFile): Record<string, string> {
  return Object.fromEntries(
    listOf(source, 'state').map((field) => {
      const at = field.indexOf('=')
      if (at < 1) throw new SourceError(1, `“${field}” in “state” is not name=value.`)
      return [field.slice(0, at), field.slice(at + 1)]
    }),
  )
}

function answerOf(part: LanguagePart, titles: { more: string; error: string }) {
  const stray = part.sections.find(({ title }) => title !== titles.more && title !== titles.error)
  if (stray) throw new SourceError(1, `“## ${stray.title}” is neither “${titles.more}” nor “${titles.error}”.`)
  const under = (title: string) => part.sections.find((section) => section.title === title)?.markdown ?? ''
  return { question: part.title, short: part.lead.join('\n\n'), more: under(titles.more), commonError: under(titles.error) }
}
