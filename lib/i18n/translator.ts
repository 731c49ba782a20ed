import en from '@/content/ui/en/translator.json'
import it from '@/content/ui/it/translator.json'
import type { Locale } from '@/lib/domain/locale'

/** The translator’s strings. The Italian file is the pattern: a missing key stops the build. */
export type TranslatorStrings = typeof it

export const TRANSLATOR_STRINGS: Record<Locale, TranslatorStrings> = { it, en }
