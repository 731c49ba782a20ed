import en from '@/content/ui/en/edition.json'
import it from '@/content/ui/it/edition.json'
import type { Locale } from '@/lib/domain/locale'

/** The strings of what this edition says of itself. The Italian file is the pattern: a missing key stops the build. */
export type EditionStrings = typeof it

export const EDITION_STRINGS: Record<Locale, EditionStrings> = { it, en }
