import type { FormulaId } from '@/lib/domain/formulas/entry'
import type { Run } from '../runner'

interface Source {
  /** Name of the source file beside this one. */
  readonly file: string
  readonly load: () => Promise<unknown>
}

const beam: Source = { file: 'beam-logs', load: async () => (await import('./beam-logs')).beamLogs }

/** Where each tensor formula's tfjs code lives; loaded when it first runs. */
const RUNNERS: Partial<Record<FormulaId, Source>> = {
  R00: { file: 'journey', load: async () => (await import('./journey')).journey },
  R01: { file: 'attention', load: async () => (await import('./attention')).attention },
  R02: { file: 'dot-variance', load: async () => (await import('./dot-variance')).dotVariance },
  R03: { file: 'softmax-saturation', load: async () => (await import('./softmax-saturation')).softmaxSaturation },
  R07: { file: 'multi-head', load: async () => (await import('./multi-head')).multiHead },
  R08: { file: 'add-and-norm', load: async () => (await import('./add-and-norm')).addAndNorm },
  R09: { file: 'future-mask', load: async () => (await import('./future-mask')).futureMask },
  R10: { file: 'feed-forward', load: async () => (await import('./feed-forward')).feedForward },
  R11: { file: 'embedding-scale', load: async () => (await import('./embedding-scale')).embeddingScale },
  R13: { file: 'positional-waves', load: async () => (await import('./positional-waves')).positionalWaves },
  R14: { file: 'wave-lengths', load: async () => (await import('./wave-lengths')).waveLengths },
  R15: { file: 'wave-shift', load: async () => (await import('./wave-shift')).waveShift },
  R26: { file: 'learning-rate', load: async () => (await import('./learning-rate')).learningRate },
  R27: { file: 'adam', load: async () => (await import('./adam')).adam },
  R28: { file: 'dropout', load: async () => (await import('./dropout')).dropout },
  R29: { file: 'label-smoothing', load: async () => (await import('./label-smoothing')).labelSmoothing },
  R30: beam,
  R31: beam,
}

/** @throws RangeError when the formula has no tfjs code: it is plain arithmetic. */
export async function getRunner(id: FormulaId): Promise<Run> {
  const found = RUNNERS[id]
  if (!found) throw new RangeError(`${id} does not run in tfjs`)
  return (await found.load()) as Run
}

/** Name of the source file that runs a formula, or null for plain arithmetic. */
export function findSourceName(id: FormulaId): string | null {
  return RUNNERS[id]?.file ?? null
}

/** Formulas whose code a reader may change and run again. */
export function isEditable(id: FormulaId): boolean {
  return id === 'R01' || id === 'R13'
}
