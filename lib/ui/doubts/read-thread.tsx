import type { Locale } from '@/lib/domain/locale'
import type { ShownAnswer, ShownDoubt } from '@/lib/domain/questions/shown'
import { day, DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { pathOf } from '@/lib/i18n/pages'

interface Props {
  readonly doubt: ShownDoubt
  readonly answers: readonly ShownAnswer[]
  readonly locale: Locale
}

/** A doubt and its answers to be read through: nothing to press, as in a book. */
export function ReadThread({ doubt, answers, locale }: Props) {
  const strings = DOUBT_STRINGS[locale]
  return (
    <article className="thread read" id={`doubt-${doubt.id}`}>
      <header>
        <span className="kind">{strings[`kind_${doubt.kind}`]}</span> {doubt.author.name || strings.someoneGone},{' '}
        <time dateTime={doubt.createdAt}>{day(doubt.createdAt, locale)}</time>
        {doubt.state === 'closed' && ` · ${strings.closed}`}
        {doubt.visibility === 'private' && ` · ${strings.privateMark}`}
      </header>
      {doubt.term !== null && (
        <p className="hint">
          {strings.onTerm} <a href={pathOf(locale, 'glossary', doubt.term.id)} dangerouslySetInnerHTML={{ __html: doubt.term.names[locale] }} />
        </p>
      )}
      {doubt.quote !== null && <blockquote lang={doubt.quote.lang}>{doubt.quote.text}</blockquote>}
      <div className="told" dangerouslySetInnerHTML={{ __html: doubt.html }} />
      {doubt.points.length > 0 && (
        <ol className="points">
          {doubt.points.map((point) => (
            <li key={point.id}>
              <div className="told" dangerouslySetInnerHTML={{ __html: point.html }} />
              {point.verdicts.map((verdict) => (
                <div key={verdict.id} className="verdict">
                  <span className="kind">{strings[`verdict_${verdict.value}`]}</span> {verdict.author.name || strings.someoneGone}
                  <div className="told" dangerouslySetInnerHTML={{ __html: verdict.html }} />
                </div>
              ))}
            </li>
          ))}
        </ol>
      )}
      {answers.map((answer) => (
        <section key={answer.id} className="answer">
          <header>
            {answer.author.name || strings.someoneGone}, <time dateTime={answer.createdAt}>{day(answer.createdAt, locale)}</time>
          </header>
          <div className="told" dangerouslySetInnerHTML={{ __html: answer.html }} />
        </section>
      ))}
    </article>
  )
}
