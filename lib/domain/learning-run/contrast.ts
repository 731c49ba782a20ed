import type { Bilingual } from '../locale'
import type { Picks } from './picks'

/** Two settings that can be run side by side from one seed: what each side changes of the picks. */
interface Contrast {
  readonly title: Bilingual
  readonly sides: readonly [Side, Side]
}

interface Side {
  readonly name: Bilingual
  readonly change: Partial<Picks>
}

const side = (it: string, en: string, change: Partial<Picks>): Side => ({ name: { it, en }, change })

export const CONTRASTS: Readonly<Record<string, Contrast>> = {
  norm: {
    title: { it: 'LayerNorm dopo o prima', en: 'LayerNorm after or before' },
    sides: [side('dopo, come nell’articolo', 'after, as in the paper', { norm: 'post' }), side('prima, come in quasi tutto il codice', 'before, as in most code', { norm: 'pre' })],
  },
  scaling: {
    title: { it: 'con e senza √dₖ', en: 'with and without √dₖ' },
    sides: [side('diviso per √dₖ', 'divided by √dₖ', { scaling: true }), side('senza dividere', 'not divided', { scaling: false })],
  },
  positions: {
    title: { it: 'con e senza posizioni', en: 'with and without positions' },
    sides: [side('con posizioni', 'with positions', { positions: 'sinusoids' }), side('senza posizioni', 'without positions', { positions: 'none' })],
  },
  learned: {
    title: { it: 'posizioni sinusoidali o imparate', en: 'sinusoidal or learned positions' },
    sides: [side('seni e coseni', 'sines and cosines', { positions: 'sinusoids' }), side('imparate', 'learned', { positions: 'learned' })],
  },
  rise: {
    title: { it: 'con e senza warm-up', en: 'with and without warm-up' },
    sides: [side('con warm-up', 'with warm-up', { rise: true }), side('senza warm-up', 'without warm-up', { rise: false })],
  },
  smoothing: {
    title: { it: 'con e senza label smoothing', en: 'with and without label smoothing' },
    sides: [side('ε = 0,1', 'ε = 0.1', { smoothing: 0.1 }), side('ε = 0', 'ε = 0', { smoothing: 0 })],
  },
  heads: {
    title: { it: '1 e 8 teste', en: '1 and 8 heads' },
    sides: [side('8 teste', '8 heads', { heads: 8 }), side('1 testa', '1 head', { heads: 1 })],
  },
}

export const CONTRAST_FIELD = {
  kind: 'choice',
  label: { it: 'A confronto', en: 'Side by side' },
  value: 'none',
  options: [
    { value: 'none', label: { it: 'una sola corsa', en: 'one run only' } },
    ...Object.entries(CONTRASTS).map(([value, { title }]) => ({ value, label: title })),
  ],
} as const

/** One of the models trained in a run. */
export interface Lane {
  /** What sets it apart from the other; null when it is alone. */
  readonly name: Bilingual | null
  readonly picks: Picks
}

/** The models that picks ask for: one, or the two sides of a contrast. All else is equal, the seed too. */
export function lanesOf(picks: Picks): readonly Lane[] {
  const contrast = CONTRASTS[picks.contrast]
  if (!contrast) return [{ name: null, picks }]
  return contrast.sides.map(({ name, change }) => ({ name, picks: { ...picks, ...change } }))
}
