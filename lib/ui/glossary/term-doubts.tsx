'use client'

import type { Locale } from '@/lib/domain/locale'
import { DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import { Composer } from '../doubts/composer'
import { ThreadList } from '../doubts/thread-list'
import { isGuest, useThreads } from '../doubts/use-threads'
import '../doubts/doubts.css'

interface Props {
  readonly locale: Locale
  readonly termId: string
  /** The block beside which it is asked. */
  readonly blockId: string
}

/** What the family has asked about one entry of the glossary, wherever it was asked, and where one asks. */
export default function TermDoubts({ locale, termId, blockId }: Props) {
  const strings = DOUBT_STRINGS[locale]
  const threads = useThreads({ term: termId })
  const { failure, refresh } = threads
  return (
    <section
      className="doubts"
      aria-label={GLOSSARY_STRINGS[locale].termDoubtsTitle}
      onKeyDown={(event) => {
        // Letters typed among the doubts are not the page's keys; Escape closes as everywhere.
        if (event.key !== 'Escape') event.stopPropagation()
      }}
    >
      <ThreadList {...threads} locale={locale} strings={strings} />
      {failure?.code !== 'not-allowed' && !isGuest() && (
        <Composer blockId={blockId} termId={termId} locale={locale} strings={strings} demo={null} selection={null} onSent={refresh} />
      )}
    </section>
  )
}
