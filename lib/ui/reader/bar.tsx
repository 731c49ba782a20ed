import type { Locale } from '@/lib/domain/locale'
import { pathOf } from '@/lib/i18n/pages'
import type { ReaderStrings } from '@/lib/i18n/reader'

interface Props {
  readonly locale: Locale
  readonly strings: ReaderStrings
}

/** The one line above the text: what opens, where else to go, the other language. */
export function Bar({ locale, strings }: Props) {
  const other = locale === 'it' ? 'en' : 'it'
  return (
    <header className="bar">
      <a className="mark" href={pathOf(locale, 'paper')}>
        {strings.title}
      </a>
      <nav aria-label={strings.bar}>
        <button type="button" className="word" popoverTarget="contents">
          {strings.contents}
        </button>
        <button type="button" className="word" data-panel="search">
          {strings.search}
        </button>
        <button type="button" className="word" popoverTarget="view">
          {strings.view}
        </button>
        <a className="word" href={pathOf(locale, 'glossary')}>
          {strings.glossary}
        </a>
        <a className="word" href={pathOf(locale, 'doubts')}>
          {strings.doubts}
        </a>
        <button type="button" className="word" data-panel="help">
          {strings.help}
        </button>
        <a
          className="word"
          href={pathOf(other, 'paper')}
          lang={other}
          hrefLang={other}
          data-language={other}
          aria-label={strings.otherLanguage}
        >
          {strings.otherLanguageName}
        </a>
      </nav>
    </header>
  )
}
