import type { Locale } from '@/lib/domain/locale'
import { EDITION_STRINGS } from '@/lib/i18n/edition'
import { pathOf } from '@/lib/i18n/pages'

/** Where else this edition can be read, in the order in which they are offered. */
const BESIDE = ['path', 'journey', 'tokens', 'machine', 'playground', 'translator', 'answers', 'translator-notes', 'latex', 'compass'] as const

/** The foot of the paper: whose the words are, and the pages beside it. */
export function Colophon({ locale }: { readonly locale: Locale }) {
  const strings = EDITION_STRINGS[locale]
  const names = {
    path: strings.path,
    journey: strings.journey,
    tokens: strings.tokens,
    machine: strings.machine,
    translator: strings.translator,
    playground: strings.playground,
    answers: strings.answers,
    'translator-notes': strings.translatorNotes,
    latex: strings.latex,
    compass: strings.compass,
  }
  return (
    <footer className="colophon">
      <nav aria-label={strings.colophon}>
        {BESIDE.map((page) => (
          <a key={page} className="word" href={pathOf(locale, page)}>
            {names[page]}
          </a>
        ))}
      </nav>
      <p>
        {strings.whoseOriginal} {strings.whoseOurs}
      </p>
    </footer>
  )
}
