import { useCallback, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { ask } from './api'
import { newKey } from './draft'
import { MarkdownField } from './markdown-field'
import { Problem, type Failure } from './problem'
import { useDraft } from './use-draft'

interface Props {
  readonly doubtId: string
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly onSent: () => void
}

/** Where an answer is written; like a doubt it is kept until it is sent, and sent once. */
export function AnswerForm({ doubtId, locale, strings, onSent }: Props) {
  const first = useCallback(() => ({ key: newKey(), body: '' }), [])
  const [draft, change, clear] = useDraft(`answer:${doubtId}`, first)
  const [state, setState] = useState<'idle' | 'sending' | 'sent' | Failure>('idle')

  async function send() {
    if (state === 'sending') return
    if (draft.body.trim() === '') return setState({ ok: false, code: 'too-short', details: {} })
    setState('sending')
    const outcome = await ask(`/api/doubts/${doubtId}/answers`, 'POST', draft)
    if (!outcome.ok) return setState(outcome)
    clear()
    setState('sent')
    onSent()
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <MarkdownField
        label={strings.answer}
        value={draft.body}
        limit="answer"
        locale={locale}
        strings={strings}
        rows={2}
        onChange={(body) => (change({ body }), state !== 'sending' && setState('idle'))}
        onSend={() => void send()}
      />
      {typeof state === 'object' && <Problem failure={state} locale={locale} strings={strings} />}
      <p className="actions">
        <button type="submit" className="send" aria-disabled={state === 'sending'}>
          {typeof state === 'object' && draft.body.trim() !== '' ? strings.retry : strings.sendAnswer}
        </button>
        <span className="hint" role="status">
          {state === 'sending' ? strings.sending : state === 'sent' ? strings.sent : ''}
        </span>
      </p>
    </form>
  )
}
