import en from '@/content/ui/en/glossary.json'
import it from '@/content/ui/it/glossary.json'
import type { Locale } from '@/lib/domain/locale'

/** The strings of the glossary and of the answered doubts. The Italian file is the pattern: a missing key stops the build. */
export type GlossaryStrings = typeof it

export const GLOSSARY_STRINGS: Record<Locale, GlossaryStrings> = { it, en }
