import type { ReactNode, Ref } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { BeingSent } from './being-sent'
import { Problem, type Failure } from './problem'

/** How far what is written has come: a failure leaves it as it is, to be sent again. */
export type Sending = 'idle' | 'sending' | 'sent' | Failure

interface Props {
  readonly ref?: Ref<HTMLFormElement>
  readonly label?: string
  readonly state: Sending
  /** What the button that sends says; without it there is nothing to send yet. */
  readonly send: string | null
  readonly onSend: () => void
  /** Other things to do with what is written. */
  readonly others?: ReactNode
  /** What is told of it while it is neither sent nor on its way. */
  readonly told?: string
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly children: ReactNode
}

/** The form of whatever is written beside a block: sent by its button or by Ctrl+Enter, once at a time, and it says how that went. */
export function SendForm({ ref, label, state, send, onSend, others, told = '', locale, strings, children }: Props) {
  const sendOnce = () => state !== 'sending' && onSend()
  return (
    <form
      ref={ref}
      className="composer"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendOnce()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        sendOnce()
      }}
    >
      <BeingSent value={state === 'sending'}>{children}</BeingSent>
      {typeof state === 'object' && <Problem failure={state} locale={locale} strings={strings} />}
      {send !== null && (
        <p className="actions">
          <button type="submit" className="send" aria-disabled={state === 'sending'}>
            {send}
          </button>
          {others}
          <span className="hint" role="status">
            {state === 'sending' ? strings.sending : state === 'sent' ? strings.sent : told}
          </span>
        </p>
      )}
    </form>
  )
}
