import { seedField } from '@/lib/domain/formulas/demo/common-fields'
import { whole, type Field, type Fields, type SentenceField } from '@/lib/domain/formulas/demo/fields'
import { MOST_MERGES } from '@/lib/domain/tokens/text-limits'
import { tokenLabel } from '@/lib/i18n/tokens'
import { NUMBERS, WAY } from './decoding-fields'

type Label = Parameters<typeof tokenLabel>[0]

/** A text of the page: any, also none; a part that finds it wanting says so itself. */
const text = (label: Label, first: Label | null): SentenceField => ({
  kind: 'sentence',
  label: tokenLabel(label),
  value: first === null ? { it: '', en: '' } : tokenLabel(first),
  minWords: 0,
  maxWords: 1500,
})

/** Everything chosen on the page. `text` is empty as long as the sample stands. */
export const TOKEN_FIELDS = {
  text: text('textLabel', null),
  merges: whole(tokenLabel('mergesLabel'), 120, 1, MOST_MERGES, { step: 1 }),
  sentence: text('sentence', 'sentenceDefault'),
  width: whole(tokenLabel('width'), 8, 2, 16, { tex: 'd', step: 1 }),
  seed: { ...seedField, label: tokenLabel('seed') },
  start: text('start', 'startDefault'),
  way: WAY,
} as const

/** The same with the numbers of every way of choosing, as the page's link keeps them. */
export const ALL_TOKEN_FIELDS: Fields = { ...TOKEN_FIELDS, ...(Object.assign({}, ...Object.values(NUMBERS)) as Readonly<Record<string, Field>>) }
