import en from '@/content/ui/en/tokens.json'
import it from '@/content/ui/it/tokens.json'
import type { Bilingual, Locale } from '@/lib/domain/locale'

/** Strings of the page on tokens. The Italian file is the pattern: a missing key stops the build. */
export type TokenStrings = typeof it

export const TOKEN_STRINGS: Record<Locale, TokenStrings> = { it, en }

/** The text offered to learn from. */
export function sampleText(locale: Locale): string {
  return Object.values(TOKEN_STRINGS[locale].sample).join('\n')
}

/** One string in both languages, for the label of a field. */
export function tokenLabel(key: Exclude<keyof TokenStrings, 'sample'>): Bilingual {
  return { it: it[key], en: en[key] }
}
