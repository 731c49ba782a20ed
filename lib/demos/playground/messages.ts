import type { KeptState } from '@/lib/domain/learning-run/checkpoint-file'
import type { ParameterGroup } from '@/lib/domain/learning-run/parameter-groups'
import type { Picks } from '@/lib/domain/learning-run/picks'
import type { RunNews } from '@/lib/domain/learning-run/run-state'
import type { Example } from '@/lib/domain/tasks/task'
import type { Score } from '@/lib/domain/tasks/score'
import type { BackendWish } from '../backend/backend'

/** Held-out sentences that accuracy is measured on. */
export const HELD_OUT = 64
/** Of these, how many the page shows. */
export const SHOWN = 6

/** One of the model's attentions: of the encoder with itself, of the decoder with itself, across. */
export interface AttentionPlace {
  readonly part: 'encoder' | 'decoder' | 'cross'
  /** From 0. */
  readonly layer: number
}

/** Name of its matrices without the last part: `encoder.0.self`. */
export function parameterPrefix({ part, layer }: AttentionPlace): string {
  return part === 'encoder' ? `encoder.${layer}.self` : `decoder.${layer}.${part === 'cross' ? 'cross' : 'self'}`
}

/** What the reader looks at while it learns. */
export interface Look {
  /** A sentence of the reader's own; it comes before the held-out ones. */
  readonly own: Example | null
  /** Index of the sentence whose attention is shown, in that order. */
  readonly chosen: number
  readonly place: AttentionPlace
}

export type Command =
  | { readonly kind: 'open'; readonly course: number; readonly picks: Picks; readonly look: Look; readonly backend: BackendWish; readonly wasmFolder: string; readonly from: KeptState | null }
  | { readonly kind: 'run' | 'pause' | 'step' | 'close' }
  | { readonly kind: 'rewind'; readonly course: number; readonly step: number }
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'tune' | 'save'; readonly lane: number }

/** Words predicted at each place of a target, with the right ones before them, and the probability of each. */
export interface Reading {
  readonly words: readonly number[]
  readonly probabilities: readonly number[]
}

/** Attention weights of the chosen sentence, layer by layer: heads × queries × keys, row-major. */
export interface Maps {
  readonly heads: number
  readonly queries: number
  readonly keys: number
  readonly layers: readonly Float32Array[]
}

/** One of W^Q, W^K, W^V, all heads side by side. */
export interface MatrixView {
  readonly rows: number
  readonly cols: number
  readonly weights: Float32Array
  readonly start: Float32Array
  /** Of the step named in the view; null before any. */
  readonly gradient: Float32Array | null
}

export interface LaneView {
  readonly step: number
  readonly readings: readonly Reading[]
  readonly maps: Readonly<Record<AttentionPlace['part'], Maps>>
  /** What the model writes by itself for the chosen sentence (ids, the end left out); null while it runs. */
  readonly written: readonly number[] | null
  readonly matrices: Readonly<Record<'WQ' | 'WK' | 'WV', MatrixView>>
  readonly gradientStep: number | null
}

/** What training, fine-tuning and use each changed, measured. */
export interface Tuned {
  readonly lane: number
  readonly step: number
  readonly tuningSteps: number
  readonly groups: readonly { readonly group: ParameterGroup; readonly count: number; readonly training: number; readonly tuning: number; readonly use: number }[]
  /** Scores on the task and on its other custom, before and after fine-tuning. */
  readonly before: { readonly told: Score; readonly retold: Score }
  readonly after: { readonly told: Score; readonly retold: Score }
  /** What the chosen sentence is answered with, before and after. */
  readonly written: { readonly before: readonly number[]; readonly after: readonly number[] }
}

export type News =
  | RunNews
  | { readonly kind: 'view'; readonly course: number; readonly views: readonly LaneView[] }
  | { readonly kind: 'tuned'; readonly course: number; readonly tuned: Tuned }
  | { readonly kind: 'saved'; readonly picks: Picks; readonly state: KeptState }
