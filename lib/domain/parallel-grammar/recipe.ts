import { PAPER_SETTINGS, type TransformerSettings } from '../transformer/settings'
import { VOCABULARY_SIZE } from './vocabulary'
import { LONGEST } from './sentence-pair'

/** The model that translates: the paper's in all but its sizes, which a browser can carry. */
export const TRANSLATOR: TransformerSettings = {
  ...PAPER_SETTINGS,
  sizes: { N: 2, dModel: 64, dFf: 256, h: 4, dK: 16, dV: 16 },
  vocabulary: VOCABULARY_SIZE,
  maxLength: LONGEST + 1,
  warmup: 400,
  rateScale: 0.6,
}

/** How long it is trained, and what is kept on the way. */
export interface Plan {
  readonly settings: TransformerSettings
  readonly steps: number
  /** Sentence pairs of a step. */
  readonly batch: number
  /** Checkpoints that are averaged at the end, and the steps between them (6.1). */
  readonly averaged: number
  readonly checkpointEvery: number
  /** Steps whose weights are kept to be looked at. */
  readonly snapshots: readonly number[]
  /** Sentences of each held-out set that the result is measured on. */
  readonly tested: number
}

export const TRAINING: Plan = {
  settings: TRANSLATOR,
  steps: 4000,
  batch: 64,
  averaged: 5,
  checkpointEvery: 100,
  snapshots: [0, 100, 200, 400, 700, 1100, 1700, 2500, 3500, 4000],
  tested: 1000,
}

/** The smaller budget that the ablations and their baseline share. */
const SHORT: Omit<Plan, 'settings'> = { steps: 500, batch: 64, averaged: 1, checkpointEvery: 100, tested: 400, snapshots: [] }
const short = (change: Partial<TransformerSettings>): Plan => ({ ...SHORT, settings: { ...TRANSLATOR, warmup: 150, ...change } })

/** The baseline and what is changed in it, one thing at a time, in the manner of Table 3. */
export const ABLATIONS = {
  base: short({}),
  'one-head': short({ sizes: { ...TRANSLATOR.sizes, h: 1, dK: 64, dV: 64 } }),
  'no-positions': short({ positions: 'none' }),
  'no-scaling': short({ scaleScores: false }),
  'no-smoothing': short({ smoothing: 0 }),
} as const satisfies Record<string, Plan>

export type Ablation = keyof typeof ABLATIONS

/** Seeds: of the weights and dropout, of the sentences to learn from, and of those to be tried on. */
export const SEEDS = { model: 1, training: 2, trying: 3, testing: 4 } as const
