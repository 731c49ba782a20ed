import { z } from 'zod'
import { ENTRY_KINDS, TOPICS } from '@/lib/domain/glossary/entry'
import { FIELD_LIMITS } from '@/lib/domain/glossary/entry-fields'
import { parse } from '@/lib/server/access/parse'
import { id, markdownWithin, termId as entryId, textWithin } from '../doubts/shapes'

const { latex, ...worded } = FIELD_LIMITS

const texts = Object.fromEntries(Object.entries(worded).map(([field, limit]) => [field, markdownWithin(limit)])) as Record<
  keyof typeof worded,
  z.ZodString
>

const reason = z.union([z.literal(''), textWithin('reason')])

/** A better wording for an entry: every field that can be worded, and what it was when it was read. */
export const entryReworded = z.strictObject({ key: id, entry: entryId, revision: z.string().max(80), fields: z.strictObject(texts), reason })
export type EntryReworded = z.infer<typeof entryReworded>

/** An entry that the glossary does not have. */
export const entryAdded = z.strictObject({
  key: id,
  entry: z.null(),
  fields: z.strictObject({ ...texts, latex: textWithin(latex), kind: z.enum(ENTRY_KINDS), topic: z.enum(TOPICS) }),
  reason,
})
export type EntryAdded = z.infer<typeof entryAdded>

/** Either of the two, each refused in its own words. @throws Refusal */
export function parseEntryProposal(given: unknown): EntryReworded | EntryAdded {
  const isNew = typeof given === 'object' && given !== null && 'entry' in given && given.entry === null
  return isNew ? parse(entryAdded, given) : parse(entryReworded, given)
}

export const entriesListed = z.strictObject({ entry: entryId.optional() })
