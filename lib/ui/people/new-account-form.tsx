'use client'

import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { LIMITS } from '@/lib/domain/questions/limits'
import { pathOf } from '@/lib/i18n/pages'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'
import { ActionForm, type FormAction } from './action-form'
import { signIn } from './sign-in'

interface Props {
  readonly locale: Locale
  readonly action: FormAction
  readonly send: string
  /** The link's secret, or null where it stands after `#` in the address. */
  readonly token: string | null
  readonly withName: boolean
}

/** Where a name and a password are chosen; then one is signed in with them. */
export function NewAccountForm({ locale, action, send, token, withName }: Props) {
  const strings = PEOPLE_STRINGS[locale]
  const [key, setKey] = useState<string | null>(token)

  useEffect(() => {
    if (token !== null) return
    // Read once the page is alive, and taken out of the address bar and of the history.
    const timer = setTimeout(() => {
      setKey(location.hash.slice(1))
      history.replaceState(null, '', location.pathname)
    })
    return () => clearTimeout(timer)
  }, [token])

  if (key === null) return null
  if (key === '') return <p>{strings.setupNoKey}</p>
  return (
    <ActionForm
      locale={locale}
      action={action}
      send={send}
      done={() => strings.signInWait}
      onDone={async (form, name) => {
        await signIn('member', { name: name ?? '', password: String(form.get('password')) })
        location.assign(pathOf(locale, 'paper'))
      }}
    >
      <input type="hidden" name="token" value={key} />
      {withName ? (
        <label>
          <span>{strings.name}</span>
          <input name="name" autoComplete="username" maxLength={LIMITS.name.max} required />
        </label>
      ) : (
        <input type="hidden" name="name" value="" />
      )}
      <label>
        <span>{strings.password}</span>
        <input name="password" type="password" autoComplete="new-password" required aria-describedby="password-hint" />
      </label>
      <p id="password-hint" className="hint">
        {strings.passwordHint}
      </p>
    </ActionForm>
  )
}
