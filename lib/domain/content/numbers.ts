import type { Locale } from '../locale'

const MARKS: Record<Locale, { decimal: string; group: string }> = {
  it: { decimal: ',', group: '.' },
  en: { decimal: '.', group: ',' },
}

/**
 * A number as the content writes it: a decimal point, no separator of thousands. Digits inside a
 * word (newstest2014, P100) and section numbers (3.2.1) are not numbers; letters may follow (40K).
 */
const WRITTEN = /(?<![\p{L}\p{N}_]|\d[.,])(\d+)(?:\.(\d+))?(?!\d|[.,]\d)/gu

/** Four digits stay together, as both languages print years and sizes such as 2048. */
const GROUPED_FROM = 5

function group(digits: string, separator: string): string {
  if (digits.length < GROUPED_FROM) return digits
  return digits.replace(/\B(?=(?:\d{3})+$)/g, separator)
}

/** Writes the numbers of `text` as `locale` prints them: 0.9 → 0,9 and 100000 → 100.000 in Italian. */
export function localiseNumbers(text: string, locale: Locale): string {
  const marks = MARKS[locale]
  return text.replace(WRITTEN, (_, whole: string, fraction: string | undefined) =>
    group(whole, marks.group) + (fraction === undefined ? '' : marks.decimal + fraction),
  )
}

/** The numbers written in `text`, in order, as the facts list them. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(WRITTEN)].map((match) => match[0])
}
