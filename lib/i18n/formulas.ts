import en from '@/content/ui/en/formulas.json'
import it from '@/content/ui/it/formulas.json'
import type { Locale } from '@/lib/domain/locale'

/** The strings of formulas' cards. The Italian file is the pattern: a missing key stops the build. */
export type FormulaStrings = typeof it

export const FORMULA_STRINGS: Record<Locale, FormulaStrings> = { it, en }
