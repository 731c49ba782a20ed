import type { Locale } from '@/lib/domain/locale'
import type { ShownDoubt, ShownVerdict } from '@/lib/domain/questions/shown'
import { day, type DoubtStrings } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { History } from './history'
import { isGuest } from './use-threads'
import { VerdictForm } from './verdict-form'

interface Props {
  readonly doubt: ShownDoubt
  readonly open: boolean
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly onChanged: () => void
}

/** The numbered points of an understanding, each with what the others say of it. */
export function PointsShown({ doubt, open, ...rest }: Props) {
  if (doubt.points.length === 0) return null
  return (
    <ol className="points">
      {doubt.points.map((point) => (
        <li key={point.id}>
          <div className="told" dangerouslySetInnerHTML={{ __html: point.html }} />
          {point.verdicts.map((verdict) => (
            <Verdict key={verdict.id} verdict={verdict} {...rest} />
          ))}
          {open && !doubt.mine && !isGuest() && <VerdictForm point={point} {...rest} />}
        </li>
      ))}
    </ol>
  )
}

function Verdict({ verdict, locale, strings }: { readonly verdict: ShownVerdict; readonly locale: Locale; readonly strings: DoubtStrings }) {
  const { id, value, author, editedAt, html, version } = verdict
  return (
    <div className="verdict">
      <span className="kind">{strings[`verdict_${value}`]}</span> · {author.name || strings.someoneGone}
      {editedAt !== null && <span className="mark"> · {fill(strings.edited, { date: day(editedAt, locale) })}</span>}
      <div className="told" dangerouslySetInnerHTML={{ __html: html }} />
      {version > 1 && (
        <p className="actions">
          <History path={`/api/verdicts/${id}/history`} locale={locale} strings={strings} />
        </p>
      )}
    </div>
  )
}
