import { useCallback, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { VERDICTS, type VerdictValue } from '@/lib/domain/questions/kinds'
import type { ShownPoint } from '@/lib/domain/questions/shown'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { ask } from './api'
import { MarkdownField } from './markdown-field'
import { SendForm, type Sending } from './send-form'
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
  const [state, setState] = useState<Sending>('idle')

  async function save() {
    if (value === null) return
    setState('sending')
    const outcome = await ask(`/api/points/${point.id}/verdict`, 'PUT', { value, why })
    setState(outcome.ok ? 'sent' : outcome)
    if (!outcome.ok) return
    clear({ value, why })
    onChanged()
  }

  const write = (part: Partial<Said>) => {
    change(part)
    if (state !== 'sending') setState('idle')
  }

  return (
    <SendForm state={state} send={value === null ? null : strings.saveVerdict} onSend={() => void save()} locale={locale} strings={strings}>
      <fieldset>
        <legend>{fill(strings.verdictLegend, { n: point.ordinal })}</legend>
        {VERDICTS.map((one) => (
          <label key={one}>
            <input type="radio" name={`verdict-${point.id}`} value={one} checked={value === one} onChange={() => write({ value: one })} />
            {strings[`verdict_${one}`]}
          </label>
        ))}
      </fieldset>
      {value !== null && <MarkdownField label={strings.why} value={why} limit="why" shown={mine?.source ?? undefined} locale={locale} strings={strings} rows={2} onChange={(text) => write({ why: text })} />}
    </SendForm>
  )
}
