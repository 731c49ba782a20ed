import type { FormulaId } from '@/lib/domain/formulas/entry'
import type { Run } from '../runner'

/** Where each tensor formula's tfjs code lives; loaded when it first runs. */
const RUNNERS: Partial<Record<FormulaId, { file: string; load: () => Promise<unknown> }>> = {
  R01: { file: 'attention', load: async () => (await import('./attention')).attention },
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
