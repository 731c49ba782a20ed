import en from '@/content/ui/en/doubts.json'
import it from '@/content/ui/it/doubts.json'
import type { Locale } from '@/lib/domain/locale'
import { fill } from './fill'

/** The strings of the doubts. The Italian file is the pattern: a missing key stops the build. */
export type DoubtStrings = typeof it

export const DOUBT_STRINGS: Record<Locale, DoubtStrings> = { it, en }

/** The sentence for a refusal, by its code; what has none is an unexpected error. */
export function refusalSentence(strings: Readonly<Record<string, string>>, code: string, details: Readonly<Record<string, string | number>>): string {
  const sentence = strings[`error_${code}`] ?? strings.error_unexpected ?? code
  return fill(sentence, { id: '–', max: '–', wait: '–', ...details })
}

/** “one answer”, “3 answers”. */
export function counted(strings: DoubtStrings, what: 'answers' | 'marks', n: number): string {
  if (n === 0 && what === 'answers') return strings.answers_0
  return n === 1 ? strings[`${what}_1`] : fill(strings[`${what}_n`], { n })
}

/** A day as the reader writes it: “3 marzo 2027”. */
export function day(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'it' ? 'it-IT' : 'en-GB', { dateStyle: 'long' }).format(new Date(iso))
}
