'use client'

import type { Locale } from '@/lib/domain/locale'
import { DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import { Composer } from '../doubts/composer'
import { Problem, signInPath } from '../doubts/problem'
import { Thread } from '../doubts/thread'
import { useThreads } from '../doubts/use-threads'
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
  const { doubts, failure, more, loadMore, refresh, news } = useThreads({ term: termId })
  const stranger = failure?.code === 'sign-in'
  return (
    <section
      className="doubts"
      aria-label={GLOSSARY_STRINGS[locale].termDoubtsTitle}
      onKeyDown={(event) => {
        // Letters typed among the doubts are not the page's keys; Escape closes as everywhere.
        if (event.key !== 'Escape') event.stopPropagation()
      }}
    >
      {stranger && (
        <p role="status">
          {strings.signInFirst} <a href={signInPath(locale)}>{strings.signIn}</a>
        </p>
      )}
      {failure !== null && !stranger && <Problem failure={failure} locale={locale} strings={strings} />}
      {doubts === null && failure === null && <p className="hint">{strings.loading}</p>}
      {doubts?.length === 0 && <p className="hint">{strings.none}</p>}
      {doubts !== null && doubts.length > 0 && (
        <ol className="threads" aria-live="polite" aria-relevant="additions">
          {doubts.map((doubt) => (
            <li key={doubt.id}>
              <Thread doubt={doubt} locale={locale} strings={strings} news={news} startOpen={doubts.length === 1} onChanged={refresh} />
            </li>
          ))}
        </ol>
      )}
      {more && (
        <button type="button" className="word" onClick={loadMore}>
          {strings.moreDoubts}
        </button>
      )}
      {failure?.code !== 'not-allowed' && (
        <Composer blockId={blockId} termId={termId} locale={locale} strings={strings} demo={null} selection={null} onSent={refresh} />
      )}
    </section>
  )
}
