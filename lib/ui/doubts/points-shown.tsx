import { useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { VERDICTS, type VerdictValue } from '@/lib/domain/questions/kinds'
import type { ShownDoubt, ShownPoint } from '@/lib/domain/questions/shown'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { ask } from './api'
import { MarkdownField } from './markdown-field'
import { Problem, type Failure } from './problem'

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
            <div key={verdict.id} className="verdict">
              <span className="kind">{rest.strings[`verdict_${verdict.value}`]}</span> {verdict.author.name || rest.strings.someoneGone}
              <div className="told" dangerouslySetInnerHTML={{ __html: verdict.html }} />
            </div>
          ))}
          {open && !doubt.mine && <VerdictForm point={point} {...rest} />}
        </li>
      ))}
    </ol>
  )
}

function VerdictForm({ point, locale, strings, onChanged }: Omit<Props, 'doubt' | 'open'> & { readonly point: ShownPoint }) {
  const mine = point.verdicts.find((verdict) => verdict.mine)
  const [value, setValue] = useState<VerdictValue | null>(mine?.value ?? null)
  const [why, setWhy] = useState(mine?.source ?? '')
  const [state, setState] = useState<'idle' | 'sent' | Failure>('idle')

  async function save() {
    if (value === null) return
    const outcome = await ask(`/api/points/${point.id}/verdict`, 'PUT', { value, why })
    setState(outcome.ok ? 'sent' : outcome)
    if (outcome.ok) onChanged()
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <fieldset>
        <legend>{fill(strings.verdictLegend, { n: point.ordinal })}</legend>
        {VERDICTS.map((one) => (
          <label key={one}>
            <input type="radio" name={`verdict-${point.id}`} value={one} checked={value === one} onChange={() => setValue(one)} />
            {strings[`verdict_${one}`]}
          </label>
        ))}
      </fieldset>
      {value !== null && <MarkdownField label={strings.why} value={why} limit="why" locale={locale} strings={strings} rows={2} onChange={(text) => (setWhy(text), setState('idle'))} onSend={() => void save()} />}
      {typeof state === 'object' && <Problem failure={state} locale={locale} strings={strings} />}
      {value !== null && (
        <p className="actions">
          <button type="submit" className="send">
            {strings.saveVerdict}
          </button>
          <span className="hint" role="status">
            {state === 'sent' ? strings.sent : ''}
          </span>
        </p>
      )}
    </form>
  )
}
