/** The interface's languages; the first is the default and has no prefix in the URL. */
export const LOCALES = ['it', 'en'] as const

export type Locale = (typeof LOCALES)[number]

export function isLocale(value: unknown): value is Locale {
  return value === 'it' || value === 'en'
}

/** One text in both languages of the interface. */
export type Bilingual = Readonly<Record<Locale, string>>
