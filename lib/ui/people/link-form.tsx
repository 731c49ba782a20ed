'use client'

import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { pathOf } from '@/lib/i18n/pages'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'
import { ActionForm, type FormAction } from './action-form'

interface Props {
  readonly locale: Locale
  readonly action: FormAction
  readonly send: string
  /** The one address of this installation, as `https://…`. */
  readonly origin: string
  readonly quiet?: boolean
  readonly children: ReactNode
}

/** A form whose answer is a link that can be read only now. */
export function LinkForm({ locale, action, send, origin, quiet = false, children }: Props) {
  const strings = PEOPLE_STRINGS[locale]
  return (
    <ActionForm
      locale={locale}
      action={action}
      send={send}
      quiet={quiet}
      done={(token) => (
        <>
          {strings.linkOnce}
          <code className="once">{`${origin}${pathOf(locale, 'invite', token)}`}</code>
        </>
      )}
    >
      {children}
    </ActionForm>
  )
}
