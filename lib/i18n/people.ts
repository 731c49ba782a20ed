import en from '@/content/ui/en/people.json'
import it from '@/content/ui/it/people.json'
import type { Locale } from '@/lib/domain/locale'

/** The strings of signing in, inviting, leaving. The Italian file is the pattern: a missing key stops the build. */
export type PeopleStrings = typeof it

export const PEOPLE_STRINGS: Record<Locale, PeopleStrings> = { it, en }
