import type { ShownAnswer } from '@/lib/domain/glossary/shown'
import type { Locale } from '@/lib/domain/locale'
import { findWorkshop } from '@/lib/domain/workshops'
import type { GlossaryStrings } from '@/lib/i18n/glossary'
import { pathOf } from '@/lib/i18n/pages'
import { WorkshopLink } from '../workshops/workshop-link'

interface Props {
  readonly answer: ShownAnswer
  readonly locale: Locale
  readonly strings: GlossaryStrings
}

/** An answer: the short one first, then as far as the reader likes. */
export function AnswerBody({ answer, locale, strings }: Props) {
  const paper = pathOf(locale, 'paper')
  return (
    <>
      <div className="plainly" dangerouslySetInnerHTML={{ __html: answer.short }} />
      {answer.more !== '' && (
        <details>
          <summary>{strings.more}</summary>
          <div dangerouslySetInnerHTML={{ __html: answer.more }} />
        </details>
      )}
      {answer.commonError !== '' && (
        <details>
          <summary>{strings.commonError}</summary>
          <div dangerouslySetInnerHTML={{ __html: answer.commonError }} />
        </details>
      )}
      {answer.demo !== null && (
        <p>
          <span className="label">{strings.demo}</span>{' '}
          <a className="opens" href={`${paper}?${new URLSearchParams({ demo: answer.demo.id, ...(answer.demo.state === null ? {} : { s: answer.demo.state }) })}`}>
            {answer.demo.title}
          </a>
        </p>
      )}
      {findWorkshop('doubts', answer.id) !== null && (
        <p>
          <WorkshopLink locale={locale} from="doubts" id={answer.id} label={strings.workshop} />
        </p>
      )}
      {answer.sources.length > 0 && (
        <>
          <p className="label">{strings.sources}</p>
          <ul className="sources" lang="en">
            {answer.sources.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="external">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
