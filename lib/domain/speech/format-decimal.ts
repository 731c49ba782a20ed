import type { Locale } from '../locale'

/** A number of TeX as the language's voices read it: the decimal comma in Italian, no thousands separators. */
export function formatDecimal(text: string, locale: Locale): string {
  return locale === 'it' ? text.replace('.', ',') : text
}
