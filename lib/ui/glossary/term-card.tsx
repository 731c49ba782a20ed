'use client'

import { useRef } from 'react'
import type { ShownCard } from '@/lib/domain/glossary/shown'
import type { Locale } from '@/lib/domain/locale'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import { pathOf } from '@/lib/i18n/pages'
import { useFocus } from '../use-focus'
import { CardBody } from './card-body'
import { CopyTex } from './copy-tex'
import { OpenedDoubts } from './opened-doubts'
import { useFetched } from './use-fetched'
import { useTermCounts } from './use-term-counts'
import './glossary.css'

interface Props {
  readonly locale: Locale
  readonly termId: string
  /** The passage it was opened from: a doubt on it is kept there. */
  readonly blockId: string
  readonly onClose: () => void
  /** Another card is asked for. */
  readonly onOpen: (termId: string) => void
  /** Back to the list it was opened from, where there is one. */
  readonly onBack?: (() => void) | undefined
}

/** One card of the glossary. The reader's focus goes to its name, and Escape leaves it. */
export default function TermCard({ locale, termId, blockId, onClose, onOpen, onBack }: Props) {
  const strings = GLOSSARY_STRINGS[locale]
  const card = useFetched<ShownCard>(`/api/glossary/${locale}/${encodeURIComponent(termId)}`)
  const counts = useTermCounts()
  const title = useRef<HTMLHeadingElement>(null)

  useFocus(title, card.kind === 'here' && termId)

  return (
    <section
      className="card"
      lang={locale}
      aria-label={strings.card}
      aria-busy={card.kind === 'waiting'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      {card.kind === 'waiting' && <p role="status">{strings.waiting}</p>}
      {card.kind === 'failed' && <p role="alert">{strings.failed}</p>}
      {card.kind === 'here' && (
        <>
          <h3 ref={title} tabIndex={-1} dangerouslySetInnerHTML={{ __html: card.data.name }} />
          <CardBody
            card={card.data}
            locale={locale}
            strings={strings}
            copy={card.data.symbol && <CopyTex latex={card.data.symbol.latex} strings={strings} />}
            offer={({ id, name }) => (
              <button type="button" className="word" onClick={() => onOpen(id)} dangerouslySetInnerHTML={{ __html: name }} />
            )}
          />
          <OpenedDoubts key={termId} locale={locale} termId={termId} blockId={blockId} count={counts[termId]?.total ?? 0} />
          <p>
            <a href={pathOf(locale, 'glossary', termId)}>{strings.entryPage}</a>
          </p>
        </>
      )}
      <p className="leave">
        {onBack && (
          <button type="button" className="word" onClick={onBack}>
            {strings.back}
          </button>
        )}{' '}
        <button type="button" className="word" onClick={onClose}>
          {strings.close}
        </button>
      </p>
    </section>
  )
}
