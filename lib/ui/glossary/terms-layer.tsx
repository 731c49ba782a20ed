'use client'

import { useRef, useState } from 'react'
import type { CardLink, PassageTerms } from '@/lib/domain/glossary/shown'
import type { Locale } from '@/lib/domain/locale'
import { counted, DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import { useFocus } from '../use-focus'
import TermCard from './term-card'
import { useFetched } from './use-fetched'
import { useTermCounts } from './use-term-counts'
import './glossary.css'

interface Props {
  readonly locale: Locale
  readonly blockId: string
  /** The card asked for, or null for the list of the passage. */
  readonly termId: string | null
  readonly onClose: () => void
}

/** The terms and symbols of a passage, and the card of one: what the pointer finds in the text, for every reader. */
export default function TermsLayer({ locale, blockId, termId, onClose }: Props) {
  const [shown, setShown] = useState(termId)
  if (shown !== null) {
    const back = termId === null || shown !== termId ? () => setShown(termId) : undefined
    return <TermCard locale={locale} blockId={blockId} termId={shown} onClose={onClose} onOpen={setShown} onBack={back} />
  }
  return <TermList locale={locale} blockId={blockId} onOpen={setShown} onClose={onClose} />
}

interface ListProps {
  readonly locale: Locale
  readonly blockId: string
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

function TermList({ locale, blockId, onOpen, onClose }: ListProps) {
  const strings = GLOSSARY_STRINGS[locale]
  const found = useFetched<PassageTerms>(`/api/glossary/${locale}/at/${encodeURIComponent(blockId)}`)
  const counts = useTermCounts()
  const title = useRef<HTMLHeadingElement>(null)

  useFocus(title, true)

  const none = found.kind === 'here' && found.data.terms.length + found.data.symbols.length === 0
  return (
    <section
      className="card"
      lang={locale}
      aria-busy={found.kind === 'waiting'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <h3 ref={title} tabIndex={-1}>
        {strings.terms}
      </h3>
      {found.kind === 'failed' && <p role="alert">{strings.failed}</p>}
      {none && <p role="status">{strings.termsNone}</p>}
      {found.kind === 'here' && <Links links={found.data.terms} counts={counts} locale={locale} onOpen={onOpen} />}
      {found.kind === 'here' && found.data.symbols.length > 0 && (
        <>
          <p className="label">{strings.symbols}</p>
          <Links links={found.data.symbols} counts={counts} locale={locale} onOpen={onOpen} />
        </>
      )}
      <button type="button" className="word" onClick={onClose}>
        {strings.close}
      </button>
    </section>
  )
}

interface LinksProps {
  readonly links: readonly CardLink[]
  readonly counts: ReturnType<typeof useTermCounts>
  readonly locale: Locale
  readonly onOpen: (id: string) => void
}

function Links({ links, counts, locale, onOpen }: LinksProps) {
  return (
    <ul className="links">
      {links.map(({ id, name }) => (
        <li key={id}>
          <button type="button" className="word" onClick={() => onOpen(id)} dangerouslySetInnerHTML={{ __html: name }} />
          {counts[id] !== undefined && <span className="label"> {counted(DOUBT_STRINGS[locale], 'marks', counts[id].total)}</span>}
        </li>
      ))}
    </ul>
  )
}
