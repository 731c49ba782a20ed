import { SECTIONS_3 } from './registry-model'
import { SECTIONS_4_TO_6 } from './registry-results'
import type { FormulaEntry } from './entry'

export type { FormulaEntry, FormulaId } from './entry'

/** The 36 runnable formulas, in the order in which the paper meets them by number. */
export const FORMULAS: readonly FormulaEntry[] = [...SECTIONS_3, ...SECTIONS_4_TO_6]

const BY_ID = new Map<string, FormulaEntry>(FORMULAS.map((entry) => [entry.id, entry]))

/** The entry with this id, or null: ids come from links, which may be mangled. */
export function findFormula(id: string): FormulaEntry | null {
  return BY_ID.get(id) ?? null
}

/** The formulas announced beside a block, in order. */
export function formulasOfBlock(blockId: string): readonly FormulaEntry[] {
  return FORMULAS.filter((entry) => entry.blocks.includes(blockId))
}
