'use client'

import { useId, useRef, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { blockLabel } from '@/lib/i18n/block-label'
import { DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { Composer } from './composer'
import { focusNearby } from './focus-nearby'
import { ProposalForm } from './proposal-form'
import { ThreadList } from './thread-list'
import { isGuest, useThreads } from './use-threads'
import { TermDoubtsHere } from '../glossary/term-doubts-here'
import './doubts.css'

interface Props {
  readonly locale: Locale
  readonly blockId: string
  readonly demo: { readonly formulaId: string; readonly state: string } | null
  readonly selection: { readonly quote: string; readonly lang: Locale } | null
  readonly onClose: () => void
}

/** What the family has left beside one block, and where one leaves something. */
export default function DoubtsLayer({ locale, blockId, demo, selection, onClose }: Props) {
  const strings = DOUBT_STRINGS[locale]
  const title = useId()
  const whole = useRef<HTMLElement>(null)
  const threads = useThreads({ block: blockId })
  const { failure, refresh } = threads
  const [proposing, setProposing] = useState(false)
  const stranger = failure?.code === 'sign-in'
  const refused = failure?.code === 'not-allowed'
  const writes = !refused && !isGuest()
  return (
    <section
      ref={whole}
      className="doubts"
      aria-labelledby={title}
      onKeyDown={(event) => {
        // Letters typed among the doubts are not the page's keys; Escape closes as everywhere.
        if (event.key !== 'Escape') event.stopPropagation()
      }}
    >
      <header>
        <h3 id={title}>{fill(strings.title, { block: blockLabel(blockId, locale) })}</h3>
        <button type="button" className="word" onClick={onClose}>
          {strings.close}
        </button>
      </header>
      <ThreadList {...threads} locale={locale} strings={strings} />
      {!refused && !stranger && <TermDoubtsHere locale={locale} blockId={blockId} />}
      {writes && <Composer blockId={blockId} locale={locale} strings={strings} demo={demo} selection={selection} onSent={refresh} />}
      {!refused && !writes && <p className="hint">{strings.guestReads}</p>}
      {writes && !stranger && (
        <button type="button" className="word" data-propose aria-expanded={proposing} onClick={() => setProposing(!proposing)}>
          {strings.propose}
        </button>
      )}
      {proposing && <ProposalForm blockId={blockId} locale={locale} strings={strings} onDone={() => (setProposing(false), focusNearby(whole.current, '[data-propose]'))} />}
    </section>
  )
}
