import { useCallback, useEffect, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { ask } from './api'
import { newKey } from './draft'
import { SendForm, type Sending } from './send-form'
import { useDraft } from './use-draft'

/** `after` is null as long as the sentence stands as it is. */
interface Draft {
  readonly key: string
  readonly sentence: number
  readonly after: string | null
  readonly reason: string
}

interface Props {
  readonly blockId: string
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly onDone: () => void
}

/** Where a better wording for a sentence of the translation is proposed, as Markdown, line by line. */
export function ProposalForm({ blockId, locale, strings, onDone }: Props) {
  const [lines, setLines] = useState<readonly string[] | null>(null)
  const [state, setState] = useState<Sending>('idle')
  const first = useCallback((): Draft => ({ key: newKey(), sentence: 1, after: null, reason: '' }), [])
  const [draft, change, clear] = useDraft<Draft>(`proposal:${blockId}`, first)
  const after = draft.after ?? lines?.[draft.sentence - 1] ?? ''

  useEffect(() => {
    let present = true
    void ask<{ lines: readonly string[] }>(`/api/proposals/lines?block=${blockId}`).then((outcome) => {
      if (present && outcome.ok) setLines(outcome.value.lines)
      if (present && !outcome.ok) setState(outcome)
    })
    return () => {
      present = false
    }
  }, [blockId])

  async function send() {
    setState('sending')
    const outcome = await ask('/api/proposals', 'POST', { ...draft, after, blockId })
    if (!outcome.ok) return setState(outcome)
    clear()
    setState('sent')
  }

  if (state === 'sent') {
    return (
      <p role="status">
        {strings.proposeSent}{' '}
        <button type="button" className="word" autoFocus onClick={onDone}>
          {strings.close}
        </button>
      </p>
    )
  }
  const cancel = (
    <button type="button" className="word" onClick={() => (clear(), onDone())}>
      {strings.cancel}
    </button>
  )
  return (
    <SendForm label={strings.proposeTitle} state={state} send={strings.proposeSend} onSend={() => void send()} others={cancel} locale={locale} strings={strings}>
      <label>
        <span>{strings.proposeWhich}</span>
        <select value={draft.sentence} onChange={(event) => change({ sentence: Number(event.target.value), after: null })}>
          {(lines ?? []).map((line, index) => (
            <option key={index} value={index + 1}>
              {fill(strings.proposeSentence, { n: index + 1 })}: {line.slice(0, 60)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{strings.proposeAfter}</span>
        <textarea rows={3} lang="it" value={after} onChange={(event) => change({ after: event.target.value.replace(/\n/g, ' ') })} />
      </label>
      <label>
        <span>{strings.proposeReason}</span>
        <textarea rows={2} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      </label>
    </SendForm>
  )
}
