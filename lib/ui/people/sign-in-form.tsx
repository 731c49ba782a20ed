'use client'

import { useState, type FormEvent } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { pathOf } from '@/lib/i18n/pages'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'
import { safeBack, signIn } from './sign-in'

/** Name and password; then back to where the reader was. */
export function SignInForm({ locale }: { readonly locale: Locale }) {
  const strings = PEOPLE_STRINGS[locale]
  const [state, setState] = useState<'idle' | 'waiting' | 'wrong' | 'too-many' | 'network' | 'unavailable'>('idle')

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setState('waiting')
    const outcome = await signIn('member', { name: String(form.get('name')), password: String(form.get('password')) })
    if (outcome !== 'in') return setState(outcome)
    location.assign(safeBack(new URLSearchParams(location.search).get('back'), pathOf(locale, 'paper')))
  }

  const problems = { wrong: strings.signInWrong, 'too-many': strings.signInTooMany, network: strings.error_network, unavailable: strings.error_unavailable }
  return (
    <form className="form" method="post" onSubmit={(event) => void submit(event)}>
      <label>
        <span>{strings.name}</span>
        <input name="name" autoComplete="username" required autoFocus />
      </label>
      <label>
        <span>{strings.password}</span>
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      {state in problems && (
        <p className="problem" role="alert">
          {problems[state as keyof typeof problems]}
        </p>
      )}
      <button type="submit" className="send" disabled={state === 'waiting'}>
        {state === 'waiting' ? strings.signInWait : strings.signIn}
      </button>
      <p className="hint">{strings.signInForgotten}</p>
    </form>
  )
}
