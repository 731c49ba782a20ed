import { getTask, TASKS, vocabularyOf } from '../tasks/tasks'
import type { TaskId } from '../tasks/task'
import { real, whole, type State } from '../formulas/demo/fields'
import type { Problem } from '../formulas/demo/problem'
import type { TransformerSettings } from '../transformer/settings'
import { CONTRAST_FIELD } from './contrast'

/** All that the reader picks before a run. With the same picks comes the same run. */
export const PICK_FIELDS = {
  task: {
    kind: 'choice',
    label: { it: 'Compito', en: 'Task' },
    value: 'copy',
    options: TASKS.map(({ id, title }) => ({ value: id, label: title })),
  },
  width: whole({ it: 'Larghezza', en: 'Width' }, 32, 4, 128),
  heads: whole({ it: 'Teste', en: 'Heads' }, 4, 1, 16),
  layers: whole({ it: 'Strati per parte', en: 'Layers a side' }, 1, 1, 4),
  inner: whole({ it: 'Larghezza interna', en: 'Inner width' }, 64, 4, 512),
  rows: whole({ it: 'Frasi a passo', en: 'Sentences a step' }, 32, 1, 128),
  steps: whole({ it: 'Passi al massimo', en: 'Steps at most' }, 1500, 10, 10_000),
  seed: whole({ it: 'Seme', en: 'Seed' }, 1, 0, 1_000_000),
  contrast: CONTRAST_FIELD,
  norm: {
    kind: 'choice',
    label: { it: 'LayerNorm', en: 'LayerNorm' },
    value: 'post',
    options: [
      { value: 'post', label: { it: 'dopo la somma, come nell’articolo', en: 'after the sum, as in the paper' } },
      { value: 'pre', label: { it: 'prima del sottostrato, come in quasi tutto il codice', en: 'before the sub-layer, as in most code' } },
    ],
  },
  positions: {
    kind: 'choice',
    label: { it: 'Posizioni', en: 'Positions' },
    value: 'sinusoids',
    options: [
      { value: 'sinusoids', label: { it: 'seni e coseni', en: 'sines and cosines' } },
      { value: 'learned', label: { it: 'imparate', en: 'learned' } },
      { value: 'none', label: { it: 'nessuna', en: 'none' } },
    ],
  },
  scaling: { kind: 'switch', label: { it: 'dividere per √dₖ', en: 'divide by √dₖ' }, value: true },
  rise: { kind: 'switch', label: { it: 'salita iniziale del passo (warm-up)', en: 'warm-up of the learning rate' }, value: true },
  warmup: whole({ it: 'Passi di warm-up', en: 'Warm-up steps' }, 100, 1, 4000),
  rate: real({ it: 'Fattore sull’equazione (3)', en: 'Factor on equation (3)' }, 0.5, 0.01, 100),
  smoothing: real({ it: 'Label smoothing', en: 'Label smoothing' }, 0.1, 0, 0.5),
  dropout: real({ it: 'Dropout', en: 'Dropout' }, 0, 0, 0.5),
} as const

export type PickFields = typeof PICK_FIELDS
export type Picks = State<PickFields>

/** A size to start from; each of its numbers can be changed. */
export const SIZES = {
  small: { width: 32, heads: 4, layers: 1, inner: 64 },
  medium: { width: 64, heads: 8, layers: 1, inner: 128 },
  large: { width: 64, heads: 8, layers: 2, inner: 256 },
} as const satisfies Record<string, Pick<Picks, 'width' | 'heads' | 'layers' | 'inner'>>

export type SizeName = keyof typeof SIZES

/** The named size that these picks have, or null when they are the reader's own. */
export function findSizeName(picks: Picks): SizeName | null {
  const names = Object.keys(SIZES) as SizeName[]
  return names.find((name) => Object.entries(SIZES[name]).every(([key, value]) => picks[key as keyof Picks] === value)) ?? null
}

/** The least size with which a task was seen to be learnt. */
const sizeFor = (task: string): SizeName => (task === 'palindromes' ? 'medium' : 'small')

/** Picks after a change. Who has not chosen a size is given with each task the one that it needs. */
export function changed(picks: Picks, change: Partial<Picks>): Picks {
  const next = { ...picks, ...change }
  if (next.task === picks.task || findSizeName(picks) !== sizeFor(picks.task)) return next
  return { ...next, ...SIZES[sizeFor(next.task)] }
}

export function taskOf(picks: Picks) {
  return getTask(picks.task as TaskId)
}

/** The model and training that picks ask for: heads share the width, d_k = d_v = d_model/h (3.2.2). */
export function settingsOf(picks: Picks): TransformerSettings {
  const task = taskOf(picks)
  const each = picks.width / picks.heads
  return {
    sizes: { N: picks.layers, dModel: picks.width, dFf: picks.inner, h: picks.heads, dK: each, dV: each },
    vocabulary: vocabularyOf(task).length,
    norm: picks.norm === 'pre' ? 'pre' : 'post',
    positions: picks.positions === 'learned' || picks.positions === 'none' ? picks.positions : 'sinusoids',
    // The encoder reads the sign of the end too, the decoder that of the start.
    maxLength: Math.max(task.longest.source, task.longest.target) + 1,
    scaleScores: picks.scaling,
    dropout: picks.dropout,
    smoothing: picks.smoothing,
    warmup: picks.warmup,
    rise: picks.rise,
    rateScale: picks.rate,
  }
}

/** Why one model cannot be made of these picks, or null. Bounds of single fields are checked as they are read. */
export function findPicksProblem(picks: Picks): Problem | null {
  const { width, heads } = picks
  if (picks.positions === 'sinusoids' && width % 2 !== 0) {
    const nearest = nearestWidth(picks)
    return {
      field: 'width',
      message: {
        it: `Seni e coseni vanno a coppie: scegli una larghezza pari, per esempio ${nearest}.`,
        en: `Sines and cosines come in pairs: choose an even width, for instance ${nearest}.`,
      },
    }
  }
  if (width % heads !== 0) {
    const divisors = Array.from({ length: PICK_FIELDS.heads.max }, (_, i) => i + 1).filter((n) => width % n === 0)
    const nearest = nearestWidth(picks)
    const alone = divisors.length === 1
    return {
      field: 'heads',
      message: {
        it: `${width} non si divide fra ${heads} teste: scegli ${alone ? 'una testa sola' : `${list(divisors, 'o')} teste`}, oppure la larghezza ${nearest}.`,
        en: `${width} does not divide among ${heads} heads: choose ${alone ? 'one head' : `${list(divisors, 'or')} heads`}, or width ${nearest}.`,
      },
    }
  }
  return null
}

/** The width closest to the one picked that can be typed and, with all else as picked, makes a model. */
function nearestWidth({ width, heads, positions }: Picks): number {
  const { min, max } = PICK_FIELDS.width
  const widths = Array.from({ length: max - min + 1 }, (_, i) => min + i)
  return widths
    .filter((one) => one % heads === 0 && (positions !== 'sinusoids' || one % 2 === 0))
    .reduce((best, one) => (Math.abs(one - width) < Math.abs(best - width) ? one : best))
}

function list(numbers: readonly number[], or: string): string {
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} ${or} ${numbers.at(-1)}`
}
