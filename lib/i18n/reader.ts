import en from '@/content/ui/en/reader.json'
import it from '@/content/ui/it/reader.json'
import type { Locale } from '@/lib/domain/locale'

/** The strings of the reading page. The Italian file is the pattern: a missing key stops the build. */
export type ReaderStrings = typeof it

export const READER_STRINGS: Record<Locale, ReaderStrings> = { it, en }
