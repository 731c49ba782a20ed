import { TRANSLATOR } from '../../parallel-grammar/recipe'
import { whole, type AnyState, type ChoiceField } from '../demo/fields'
import { encodeState } from '../demo/state-link'
import { trainedFields } from './fields'

/** Beam sizes and exponents of the length penalty that the translator's page offers. */
export const BEAMS = ['1', '2', '4', '8'] as const
export const ALPHAS = ['0', '0.3', '0.6', '1'] as const

const { N, h } = TRANSLATOR.sizes
const option = (value: string) => ({ value, label: { it: value, en: value } })
const choice = (it: string, en: string, value: string, values: readonly string[]): ChoiceField => ({ kind: 'choice', label: { it, en }, value, options: values.map(option) })

const { moment, english, kind } = trainedFields

/** What the translator's page keeps in its address, under the names that the demos of the formulas use. */
export const translatorFields = {
  english, moment, kind,
  /** `mean`, or layer and head counted from 1. */
  head: choice('Testa', 'Head', 'mean', ['mean', ...Array.from({ length: N * h }, (_, i) => `${Math.floor(i / h) + 1}.${(i % h) + 1}`)]),
  beam: choice('Ampiezza del beam', 'Beam size', '4', BEAMS),
  alpha: choice('Esponente della penalità', 'Exponent of the penalty', '0.6', ALPHAS),
} as const

/** The translator's page as a demo that runs on its weights leaves it: `v1.…`. */
export function translatorStateOf(state: AnyState): string {
  const { english, moment, kind, layer, unit } = state
  const given = { english, moment, ...(kind === undefined ? {} : { kind }), ...(unit === undefined ? {} : { head: `${String(layer)}.${String(unit)}` }) }
  const defaults = Object.fromEntries(Object.entries(translatorFields).map(([name, field]) => [name, field.kind === 'sentence' ? field.value.en : field.value]))
  return encodeState(translatorFields, { ...defaults, ...given } as AnyState).encoded
}

/** What a demo is told of a sentence pair and a head; each takes of it what it has a field for. */
const toldFields = { ...trainedFields, place: whole({ it: 'Parola', en: 'Word' }, 1, 1, 13) } as const

interface Pair {
  readonly english: string
  readonly italian: string
  readonly moment: string
  readonly kind: string
  readonly layer: string
  readonly unit: string
}

/** The state of any demo that takes the trained weights, on a sentence pair: `v1.…`. Its other fields stand as it opens. */
export function demoStateOf(pair: Pair): string {
  return encodeState(toldFields, { ...pair, weights: 'trained', place: Math.max(1, Math.min(2, pair.italian.split(' ').length)) }).encoded
}
