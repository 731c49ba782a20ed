import { useCallback, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { ask } from './api'
import { newKey } from './draft'
import { MarkdownField } from './markdown-field'
import { SendForm, type Sending } from './send-form'
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
  const [state, setState] = useState<Sending>('idle')

  async function send() {
    if (draft.body.trim() === '') return setState({ ok: false, code: 'too-short', details: {} })
    setState('sending')
    const outcome = await ask(`/api/doubts/${doubtId}/answers`, 'POST', draft)
    if (!outcome.ok) return setState(outcome)
    clear()
    setState('sent')
    onSent()
  }

  return (
    <SendForm state={state} send={typeof state === 'object' && draft.body.trim() !== '' ? strings.retry : strings.sendAnswer} onSend={() => void send()} locale={locale} strings={strings}>
      <MarkdownField label={strings.answer} value={draft.body} limit="answer" locale={locale} strings={strings} rows={2} onChange={(body) => (change({ body }), state !== 'sending' && setState('idle'))} />
    </SendForm>
  )
}
