import en from '@/content/ui/en/playground.json'
import it from '@/content/ui/it/playground.json'
import type { Locale } from '@/lib/domain/locale'

/** The strings of the playground. The Italian file is the pattern: a missing key stops the build. */
export type PlaygroundStrings = typeof it

export const PLAYGROUND_STRINGS: Record<Locale, PlaygroundStrings> = { it, en }
