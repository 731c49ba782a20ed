import { isLocale, LOCALES, type Locale } from '../domain/locale'

/**
 * The pages of the product: the folder under `app/[locale]` and the name each has in the URL of each
 * language. Italian has no prefix, English stands under `/en`.
 */
export const PAGES = {
  paper: { it: '', en: '' },
  glossary: { it: 'glossario', en: 'glossary' },
  doubts: { it: 'dubbi', en: 'doubts' },
  answers: { it: 'dubbi-comuni', en: 'common-doubts' },
  compass: { it: 'bussola', en: 'compass' },
  path: { it: 'cammino', en: 'path' },
  tokens: { it: 'pezzi', en: 'tokens' },
  machine: { it: 'macchina', en: 'machine' },
  journey: { it: 'viaggio', en: 'journey' },
  translator: { it: 'traduttore', en: 'translator' },
  playground: { it: 'palestra', en: 'playground' },
  reread: { it: 'rilettura', en: 'reread' },
  latex: { it: 'latex', en: 'latex' },
  'translator-notes': { it: 'note-del-traduttore', en: 'translator-notes' },
  members: { it: 'famiglia', en: 'family' },
  'sign-in': { it: 'entra', en: 'sign-in' },
  setup: { it: 'inizio', en: 'setup' },
  invite: { it: 'invito', en: 'invite' },
} as const satisfies Record<string, Record<Locale, string>>

export type Page = keyof typeof PAGES

/** The URL path of a page: `/glossario`, `/en/glossary`. */
export function pathOf(locale: Locale, page: Page, rest = ''): string {
  const name = PAGES[page][locale]
  const path = [locale === 'it' ? '' : locale, name, rest].filter(Boolean).join('/')
  return `/${path}`
}

/**
 * Where the router finds a public path (`/glossario` → `/it/glossary`), or null when the path is not
 * one that readers are given (`/it/…` among them: Italian has one address only).
 */
export function internalPath(pathname: string): string | null {
  const [first = '', ...others] = pathname.split('/').filter(Boolean)
  if (first === 'it') return null
  const locale: Locale = isLocale(first) ? first : 'it'
  const [name = '', ...rest] = isLocale(first) ? others : [first, ...others]
  const page = (Object.keys(PAGES) as Page[]).find((key) => PAGES[key][locale] === name)
  if (page === undefined) return null
  return ['', locale, ...(page === 'paper' ? [] : [page]), ...rest].join('/')
}

/** The same page in another language, keeping what follows its name. */
export function pathInLocale(pathname: string, locale: Locale): string {
  const internal = internalPath(pathname)
  if (internal === null) return pathOf(locale, 'paper')
  const [, , page = 'paper', ...rest] = internal.split('/')
  return pathOf(locale, page as Page, rest.join('/'))
}

/**
 * The public addresses as the router's rewrites. They stand in the configuration and not in the proxy,
 * because a proxy's rewrite names a host, and behind `127.0.0.1` the framework takes it for a foreign one.
 */
export function addressRewrites(): { source: string; destination: string }[] {
  const named = (Object.keys(PAGES) as Page[]).flatMap((page) =>
    LOCALES.filter((locale) => internalPath(pathOf(locale, page)) !== pathOf(locale, page)).map((locale) => ({
      source: page === 'paper' ? pathOf(locale, page) : `${pathOf(locale, page)}/:rest*`,
      destination: page === 'paper' ? `/${locale}` : `/${locale}/${page}/:rest*`,
    })),
  )
  const unknown = { source: '/:path((?!api/|_next/|vendor/|it$|it/|en$|en/|favicon.ico|icon.svg).+)', destination: '/it/missing' }
  return [...named, unknown]
}
