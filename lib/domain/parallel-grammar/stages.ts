import { TRAINING } from './recipe'
import type { TranslatorFacts } from './told'

/** A moment of the translator's training: the end, or after so many steps. */
export type Stage = 'trained' | number

/** Every moment whose weights are stored, in order. */
export const STAGES: readonly Stage[] = [...TRAINING.snapshots, 'trained']

/** The stage that a link or an address names, or null. */
export function findStage(text: string): Stage | null {
  return STAGES.find((stage) => String(stage) === text) ?? null
}

/** File of a stage's weights, beside the log. */
export const fileOf = (stage: Stage): string => (stage === 'trained' ? 'weights.bin' : `snapshot-${stage}.bin`)

/** The loss that the log has for a stage: at its step, or at the first step written down after it. Null without a log. */
export function findLossAt(log: TranslatorFacts['log'], stage: Stage): number | null {
  const line = stage === 'trained' ? log.at(-1) : log.find(({ step }) => step >= stage)
  return line?.loss ?? null
}
