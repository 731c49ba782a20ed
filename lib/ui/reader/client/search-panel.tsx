import { useMemo, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { findInTexts, type SearchText } from '@/lib/domain/search/find-in-texts'
import { blockLabel } from '@/lib/i18n/block-label'
import { fill } from '@/lib/i18n/fill'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { Panel } from './panel'
import { focusRow } from './roving'
import { allRows, findRow } from './rows'

interface Props {
  readonly strings: ReaderStrings
  readonly locale: Locale
  readonly onClose: () => void
}

/** Search in both languages, over the text that this page shows. */
export default function SearchPanel({ strings, locale, onClose }: Props) {
  const [query, setQuery] = useState('')
  const texts = useMemo(() => pageTexts(), [])
  const found = useMemo(() => findInTexts(texts, query), [texts, query])
  return (
    <Panel title={strings.searchTitle} closeLabel={strings.close} onClose={onClose}>
      <label className="search-field">
        <span className="visually-hidden">{strings.searchLabel}</span>
        <input
          type="text"
          role="searchbox"
          enterKeyHint="search"
          autoFocus
          value={query}
          maxLength={200}
          placeholder={strings.searchLabel}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <p className="quiet" role="status">
        {query.trim() === ''
          ? ''
          : found.length === 0
            ? fill(strings.searchNone, { query: query.trim() })
            : fill(strings.searchCount, { count: found.length })}
      </p>
      <ol className="found">
        {found.slice(0, 60).map((hit) => (
          <li key={`${hit.id} ${hit.lang}`}>
            <a
              href={`#${hit.id}`}
              onClick={() => {
                const row = findRow(hit.id)
                onClose()
                if (row !== null) requestAnimationFrame(() => focusRow(row))
              }}
            >
              <span className="quiet">{blockLabel(hit.id, locale)}</span>{' '}
              <span lang={hit.lang}>
                {hit.before}
                <mark>{hit.match}</mark>
                {hit.after}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** What is read on the page: formulas once, as their source. */
function pageTexts(): SearchText[] {
  return allRows().flatMap((row) =>
    Array.from(row.querySelectorAll<HTMLElement>(':scope > .col, :scope > .both')).map((column) => {
      const copy = column.cloneNode(true) as HTMLElement
      for (const formula of copy.querySelectorAll('.katex')) {
        formula.replaceWith(formula.querySelector('annotation')?.textContent ?? '')
      }
      const lang: Locale = (column.lang || document.documentElement.lang) === 'en' ? 'en' : 'it'
      return { id: row.id, lang, text: (copy.textContent ?? '').replace(/\s+/g, ' ').trim() }
    }),
  )
}
