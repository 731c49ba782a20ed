'use client'

import { useActionState, useEffect, useRef, type ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { refusalSentence } from '@/lib/i18n/doubts'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'

/** What an action answers; the same shape as the server's. */
export type FormState =
  | { readonly ok: null }
  | { readonly ok: true; readonly value?: string }
  | { readonly ok: false; readonly code: string; readonly details: Readonly<Record<string, string | number>> }

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>

interface Props {
  readonly locale: Locale
  readonly action: FormAction
  readonly send: string
  readonly children?: ReactNode
  /** A quiet word instead of a button. */
  readonly quiet?: boolean
  /** Called once it is done, with what was sent and what is answered. */
  readonly onDone?: (form: FormData, value: string | undefined) => void
  /** What is shown once it is done. */
  readonly done?: (value: string | undefined) => ReactNode
}

/** A form over one server action: says why it did not work and keeps what was typed. */
export function ActionForm({ locale, action, send, children, quiet, onDone, done }: Props) {
  const strings = PEOPLE_STRINGS[locale]
  const sent = useRef<FormData | null>(null)
  const [state, run, waiting] = useActionState<FormState, FormData>(action, { ok: null })

  const finish = useRef(onDone)
  useEffect(() => {
    finish.current = onDone
  }, [onDone])
  useEffect(() => {
    if (state.ok && sent.current !== null) {
      finish.current?.(sent.current, state.value)
      sent.current = null
    }
  }, [state])

  return (
    <form
      className={quiet ? 'form quiet-form' : 'form'}
      action={(form) => {
        sent.current = form
        run(form)
      }}
    >
      {children}
      {state.ok === false && (
        <p className="problem" role="alert">
          {refusalSentence(strings, state.code, state.details)}
        </p>
      )}
      <button type="submit" className={quiet ? 'word' : 'send'} disabled={waiting}>
        {send}
      </button>
      {state.ok && (
        <div className="hint" role="status">
          {done ? done(state.value) : strings.done}
        </div>
      )}
    </form>
  )
}
