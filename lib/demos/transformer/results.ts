import type { Weights } from '@/lib/domain/transformer/parameters'
import type { Tensor } from '../runner'
import type { SentenceTensors } from './forward'

/** Attention weights of one kind of attention: for each layer, rows × heads × queries × keys, row-major. */
export interface AttentionMaps {
  readonly shape: readonly [rows: number, heads: number, queries: number, keys: number]
  readonly layers: readonly Float32Array[]
}

export interface ForwardResult {
  /** (rows · input length) × vocabulary. */
  readonly logits: Float32Array
  readonly maps: Readonly<Record<'encoder' | 'decoder' | 'cross', AttentionMaps>>
}

export interface StepResult {
  readonly step: number
  /** Mean smoothed cross-entropy of a target word, in nats, before the step's change. */
  readonly loss: number
  readonly learningRate: number
  /** Gradients asked for by name. */
  readonly gradients: Weights
}

/** All that a training needs to go on as if it had never stopped. */
export interface TrainingState {
  readonly step: number
  readonly weights: Weights
  readonly first: Weights
  readonly second: Weights
}

/** An encoded source, kept on the backend while its translation is being written. */
export interface Encoded {
  readonly memory: Tensor
  readonly source: SentenceTensors
  dispose(): void
}
