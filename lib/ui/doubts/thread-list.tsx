import type { Locale } from '@/lib/domain/locale'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { Problem, signInPath } from './problem'
import { Thread } from './thread'
import type { Threads } from './use-threads'

interface Props extends Threads {
  readonly locale: Locale
  readonly strings: DoubtStrings
}

/** The threads that were found, or in words why there are none: nobody signed in, nothing asked, no answer yet. */
export function ThreadList({ doubts, failure, more, loadMore, refresh, news, arrived, locale, strings }: Props) {
  return (
    <>
      <p className="visually-hidden" role="status">
        {arrived ? strings.arrived : ''}
      </p>
      {failure?.code === 'sign-in' && (
        <p role="status">
          {strings.signInFirst} <a href={signInPath(locale)}>{strings.signIn}</a>
        </p>
      )}
      {failure !== null && failure.code !== 'sign-in' && <Problem failure={failure} locale={locale} strings={strings} />}
      {doubts === null && failure === null && <p className="hint">{strings.loading}</p>}
      {doubts?.length === 0 && <p className="hint">{strings.none}</p>}
      {doubts !== null && doubts.length > 0 && (
        <ol className="threads">
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
    </>
  )
}
