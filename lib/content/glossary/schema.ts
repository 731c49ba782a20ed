import { z } from 'zod'
import { ENTRY_KINDS, TOPICS } from '@/lib/domain/glossary/entry'
import { fits, LIMITS, type LimitName } from '@/lib/domain/questions/limits'

const text = z.string().min(1)
const pair = z.strictObject({ it: text, en: text })

/** A text that also a reader's proposal could bring: counted alike. */
function within(limit: LimitName) {
  return text.refine((written) => fits(limit, written), `longer than ${LIMITS[limit].max} characters`)
}

/** A text of an entry in one language. The limits are those of a card, not of a chapter. */
const entryText = z.strictObject({ plain: within('entryPlain'), more: within('entryMore'), example: within('entryExample') })

/** The head of an entry as its file writes it, once its lists are cut. */
export const entrySource = z.strictObject({
  /** The file's name: lower case, hyphens. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and hyphens'),
  /** `term`, `acronym` (has an expansion) or `symbol` (has LaTeX). */
  kind: z.enum(ENTRY_KINDS),
  /** By what the entry is about. */
  topic: z.enum(TOPICS),
  /** `it`, `en`: its names. */
  names: pair,
  /** `expansion.it`, `expansion.en`: what an acronym stands for. */
  expansion: pair.nullable(),
  /** `first`: block id of the first use in the paper; left out for what goes beyond it. */
  first: text.nullable(),
  /** `demo`: R01 … R36. */
  demo: z.templateLiteral(['R', z.string().regex(/^(?:0[1-9]|[12]\d|3[0-6])$/)]).nullable(),
  /** `related`: ids of other entries. */
  related: z.array(text),
  /** `terms`: ids of the termbase whose forms and banned renderings this entry takes over. */
  terms: z.array(text),
  /** `forms.it`, `forms.en`: further forms; `form @ 3.2, fn-4` holds in those places only. */
  forms: z.strictObject({ it: z.array(text), en: z.array(text) }),
  /** `avoid.it`, `avoid.en`: wordings that our texts must not use for it. */
  avoidWords: z.strictObject({ it: z.array(text), en: z.array(text) }),
  /** `where`: blocks or sections in which the forms and the TeX mean this entry. */
  where: z.array(text),
  /** What only symbols have: `latex`, `tex`, `other`, `avoid`, `shape`, `convention.*`, `read.*`. */
  symbol: z
    .strictObject({
      latex: text,
      tex: z.array(text),
      otherWays: z.array(z.strictObject({ latex: text, where: pair })).min(1, 'a symbol lists the other ways of writing it'),
      avoid: z.array(text),
      shape: text.nullable(),
      convention: pair.nullable(),
      readAloud: pair,
    })
    .nullable(),
  text: z.strictObject({ it: entryText, en: entryText }),
})

export type EntrySource = z.infer<typeof entrySource>
