import { useCallback, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { VERDICTS, type VerdictValue } from '@/lib/domain/questions/kinds'
import type { ShownPoint } from '@/lib/domain/questions/shown'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { ask } from './api'
import { MarkdownField } from './markdown-field'
import { Problem, type Failure } from './problem'
import { useDraft } from './use-draft'

interface Props {
  readonly point: ShownPoint
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly onChanged: () => void
}

interface Said {
  readonly value: VerdictValue | null
  readonly why: string
}

/** Where a point of somebody's understanding is answered; like a doubt the answer is kept until it is sent. */
export function VerdictForm({ point, locale, strings, onChanged }: Props) {
  const mine = point.verdicts.find((verdict) => verdict.mine)
  const said = useCallback((): Said => ({ value: mine?.value ?? null, why: mine?.source ?? '' }), [mine])
  const [{ value, why }, change, clear] = useDraft<Said>(`verdict:${point.id}`, said)
  const [state, setState] = useState<'idle' | 'sent' | Failure>('idle')

  async function save() {
    if (value === null) return
    const outcome = await ask(`/api/points/${point.id}/verdict`, 'PUT', { value, why })
    setState(outcome.ok ? 'sent' : outcome)
    if (!outcome.ok) return
    clear({ value, why })
    onChanged()
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
            <input type="radio" name={`verdict-${point.id}`} value={one} checked={value === one} onChange={() => (change({ value: one }), setState('idle'))} />
            {strings[`verdict_${one}`]}
          </label>
        ))}
      </fieldset>
      {value !== null && <MarkdownField label={strings.why} value={why} limit="why" shown={mine?.source ?? undefined} locale={locale} strings={strings} rows={2} onChange={(text) => (change({ why: text }), setState('idle'))} onSend={() => void save()} />}
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
