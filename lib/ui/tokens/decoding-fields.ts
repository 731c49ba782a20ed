import { whole, real, type AnyState, type ChoiceField, type NumberField } from '@/lib/domain/formulas/demo/fields'
import type { AskOf } from '@/lib/demos/work/task'
import { tokenLabel } from '@/lib/i18n/tokens'

export const WAYS = ['greedy', 'beam', 'drawing'] as const
export type Way = (typeof WAYS)[number]

export const WAY: ChoiceField = {
  kind: 'choice',
  label: tokenLabel('way'),
  value: 'greedy',
  options: WAYS.map((value) => ({ value, label: tokenLabel(`way_${value}`) })),
}

const ALWAYS = {
  context: whole(tokenLabel('context'), 2, 0, 4, { step: 1 }),
  most: whole(tokenLabel('most'), 24, 1, 60, { step: 1 }),
}

/** The numbers that each way of choosing asks for. */
export const NUMBERS: Record<Way, Readonly<Record<string, NumberField>>> = {
  greedy: ALWAYS,
  beam: {
    ...ALWAYS,
    beam: whole(tokenLabel('beam'), 4, 1, 8, { step: 1 }),
    alpha: real(tokenLabel('alpha'), 0.6, 0, 2, { tex: String.raw`\alpha`, step: 0.1 }),
  },
  drawing: {
    ...ALWAYS,
    temperature: real(tokenLabel('temperature'), 1, 0.1, 3, { step: 0.1 }),
    topK: whole(tokenLabel('topK'), 0, 0, 50, { step: 1 }),
    topP: real(tokenLabel('topP'), 1, 0.05, 1, { step: 0.05 }),
    drawSeed: whole(tokenLabel('drawSeed'), 7, 0, 999_999),
  },
}

export type Settings = Readonly<Record<string, number>>

/** The numbers of every way, among all that is chosen on the page. */
export const settingsOf = (state: AnyState): Settings =>
  Object.fromEntries(WAYS.flatMap((way) => Object.keys(NUMBERS[way]).map((name) => [name, Number(state[name])])))

/** The way of choosing as the task wants it. */
export function wayOf(way: Way, settings: Settings): AskOf<'decodeText'>['way'] {
  const get = (name: string) => settings[name]!
  if (way === 'greedy') return { kind: 'greedy' }
  if (way === 'beam') return { kind: 'beam', beam: get('beam'), alpha: get('alpha') }
  return { kind: 'drawing', shaping: { temperature: get('temperature'), topK: get('topK'), topP: get('topP') }, seed: get('drawSeed') }
}
