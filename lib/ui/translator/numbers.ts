import type { Locale } from '@/lib/domain/locale'

/** Numbers as the reader's language writes them. */
export function numberWriter(locale: Locale) {
  const fixed = (value: number, digits: number) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: 'always' }).format(value).replace('-', '−')
  return {
    fixed,
    whole: (value: number) => fixed(value, 0),
    /** A share of 1 as per cent, without the sign. */
    percent: (share: number, digits = 0) => fixed(100 * share, digits),
  }
}

export type NumberWriter = ReturnType<typeof numberWriter>
