import { useState, type ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { ask } from './api'
import { SendForm, type Sending } from './send-form'

interface Props {
  /** What is corrected, and what of it is sent: the version that was read, and the words. */
  readonly path: string
  readonly given: object
  readonly locale: Locale
  readonly strings: DoubtStrings
  /** Forgets the kept words: they were saved, or are not wanted. */
  readonly forget: () => void
  readonly onDone: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** Where one says something of one's own in other words; how it read before stays in its history. */
export function CorrectionForm({ path, given, locale, strings, forget, onDone, onCancel, children }: Props) {
  const [state, setState] = useState<Sending>('idle')

  async function save() {
    setState('sending')
    const outcome = await ask(path, 'PATCH', given)
    if (!outcome.ok) return setState(outcome)
    forget()
    onDone()
  }

  const cancel = (
    <button type="button" className="word" onClick={() => (forget(), onCancel())}>
      {strings.cancel}
    </button>
  )
  return (
    <SendForm state={state} send={strings.save} onSend={() => void save()} others={cancel} locale={locale} strings={strings}>
      {children}
    </SendForm>
  )
}
