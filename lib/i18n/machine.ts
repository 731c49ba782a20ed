import en from '@/content/ui/en/machine.json'
import it from '@/content/ui/it/machine.json'
import type { Bilingual, Locale } from '@/lib/domain/locale'

/** Strings of the page that measures. The Italian file is the pattern: a missing key stops the build. */
export type MachineStrings = typeof it

export const MACHINE_STRINGS: Record<Locale, MachineStrings> = { it, en }

/** One string in both languages, for the label of a field. */
export function machineLabel(key: keyof MachineStrings): Bilingual {
  return { it: it[key], en: en[key] }
}
