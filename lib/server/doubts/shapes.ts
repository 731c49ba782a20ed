import { z } from 'zod'
import { DOUBT_KINDS, DOUBT_STATES, hasPoints, VERDICTS, VISIBILITIES } from '@/lib/domain/questions/kinds'
import { lengthOf, LIMITS, type LimitName } from '@/lib/domain/questions/limits'
import { findMarkdownRefusal } from '@/lib/domain/questions/plain-enough'
import { LOCALES } from '@/lib/domain/locale'

/** A text of one line or more within its limit, counted as readers count; the message is a refusal's code. */
export function textWithin(name: LimitName) {
  return z.string().superRefine((text, context) => {
    const length = lengthOf(text)
    const empty = LIMITS[name].min > 0 && text.trim() === ''
    const { min, max } = LIMITS[name]
    if (text.includes('\0')) context.addIssue({ code: 'custom', message: 'nul' })
    else if (length > max) context.addIssue({ code: 'custom', message: 'too-long', params: { max, length } })
    else if (length < min || empty) context.addIssue({ code: 'custom', message: 'too-short', params: { min } })
  })
}

/** A reader's Markdown: within its limit and nothing that stops a parser. */
export function markdownWithin(name: LimitName) {
  return textWithin(name).superRefine((text, context) => {
    const refusal = findMarkdownRefusal(text)
    if (refusal !== null && refusal !== 'nul') context.addIssue({ code: 'custom', message: refusal })
  })
}

export const id = z.uuid()
export const blockId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,80}$/i)
/** The name of an entry's file in the glossary. */
export const termId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(60)
/** Any text within the body's limit: an understanding may have nothing before its points. */
const optionalBody = z.union([z.literal(''), markdownWithin('body')])

const quote = z.strictObject({ text: textWithin('quote'), lang: z.enum(LOCALES) })
const demo = z.strictObject({
  formulaId: z.string().regex(/^R\d{2}$/),
  state: textWithin('demoState').regex(/^v\d+\./),
})

const points = z.array(markdownWithin('point')).min(LIMITS.points.min).max(LIMITS.points.max)

/** A doubt as the asking page sends it. */
export const asked = z
  .strictObject({
    key: id,
    blockId,
    /** The entry of the glossary that it asks about. */
    termId: termId.nullish(),
    kind: z.enum(DOUBT_KINDS),
    visibility: z.enum(VISIBILITIES),
    body: optionalBody,
    points: points.optional(),
    quote: quote.nullish(),
    demo: demo.nullish(),
  })
  .superRefine((given, context) => {
    if (hasPoints(given.kind) !== (given.points !== undefined)) {
      context.addIssue({ code: 'custom', path: ['points'], message: 'bad-request' })
    }
    if (!hasPoints(given.kind) && given.body.trim() === '') {
      context.addIssue({ code: 'custom', path: ['body'], message: 'too-short', params: { min: 1 } })
    }
  })
export type Asked = z.infer<typeof asked>

/** Another wording of one's own doubt; `version` is the one that was read. */
export const editedDoubt = z.strictObject({
  version: z.int().min(1),
  body: optionalBody,
  points: points.optional(),
})
export type EditedDoubt = z.infer<typeof editedDoubt>

export const visibilityChange = z.strictObject({ visibility: z.enum(VISIBILITIES) })
export const stateChange = z.strictObject({ state: z.enum(DOUBT_STATES) })
export const answered = z.strictObject({ key: id, body: markdownWithin('answer') })
export const editedAnswer = z.strictObject({ version: z.int().min(1), body: markdownWithin('answer') })
export const verdictGiven = z.strictObject({
  value: z.enum(VERDICTS),
  why: z.union([z.literal(''), markdownWithin('why')]),
})
export const previewed = z.strictObject({ markdown: z.union([z.literal(''), markdownWithin('body')]) })

/** What the page of all doubts asks for. */
export const listed = z.strictObject({
  block: blockId.optional(),
  term: termId.optional(),
  section: z.string().regex(/^[a-z0-9.-]{1,60}$/i).optional(),
  state: z.enum(DOUBT_STATES).optional(),
  kind: z.enum(DOUBT_KINDS).optional(),
  person: id.optional(),
  q: textWithin('search').optional(),
  before: id.optional(),
  limit: z.coerce.number().int().min(LIMITS.pageOfDoubts.min).max(LIMITS.pageOfDoubts.max).default(20),
})
export type Listed = z.infer<typeof listed>

/** What the list of one doubt's answers asks for. */
export const answersListed = z.strictObject({ after: id.optional() })

export const placeKept = z.strictObject({ blockId })
export const tickKept = z.strictObject({ point: z.string().regex(/^[a-z0-9-]{1,60}$/), ticked: z.boolean() })

export const proposed = z.strictObject({
  key: id,
  blockId,
  sentence: z.int().min(1).max(100),
  after: textWithin('sentence'),
  reason: z.union([z.literal(''), textWithin('reason')]),
})
export type Proposed = z.infer<typeof proposed>
export const decided = z.strictObject({ decision: z.enum(['accepted', 'declined', 'withdrawn']) })
