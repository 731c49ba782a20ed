import en from '@/content/ui/en/demos.json'
import it from '@/content/ui/it/demos.json'
import type { Locale } from '@/lib/domain/locale'

/** Strings of the demos' interface. The Italian file is the pattern: a missing key stops the build. */
export type DemoStrings = typeof it

export const DEMO_STRINGS: Record<Locale, DemoStrings> = { it, en }
