import 'server-only'
import { loadPaper } from '@/lib/content/load'
import type { Locale } from '@/lib/domain/locale'
import type { Preferences } from '@/lib/domain/preferences'
import type { ReadingPaper } from '@/lib/domain/paper/reading'
import { composeReading } from '@/lib/domain/paper/compose-reading'

/** What this request's viewer reads, in the interface's language. */
export async function getReading(locale: Locale, _preferences: Preferences): Promise<ReadingPaper> {
  return composeReading(loadPaper(), new Map(), { kind: 'absent', mayImport: true, tried: [] }, locale)
}
