import type { SentenceState } from './sentence-state'

/** What a reader is told of one sentence of the translation: its state, or that the family worded it anew. */
export interface ShownState {
  /** Counted from 1, in the order of the translation. */
  readonly sentence: number
  readonly state: SentenceState | 'family'
}
