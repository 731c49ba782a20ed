'use client'

import type { Locale } from '@/lib/domain/locale'
import { pathOf } from '@/lib/i18n/pages'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'
import { forgetAllDrafts } from '../doubts/draft'
import { ActionForm, type FormAction } from './action-form'

/** The way out: what stays behind is chosen by the one who goes. */
export function LeaveForm({ locale, action }: { readonly locale: Locale; readonly action: FormAction }) {
  const strings = PEOPLE_STRINGS[locale]
  return (
    <ActionForm
      locale={locale}
      action={action}
      send={strings.leaveSend}
      onDone={() => {
        forgetAllDrafts()
        location.assign(pathOf(locale, 'paper'))
      }}
    >
      <label className="inline">
        <input type="radio" name="what" value="leave-shared" defaultChecked /> <span>{strings.leaveShared}</span>
      </label>
      <label className="inline">
        <input type="radio" name="what" value="erase-all" /> <span>{strings.leaveNothing}</span>
      </label>
      <label className="inline">
        <input type="checkbox" name="sure" required /> <span>{strings.leaveConfirm}</span>
      </label>
    </ActionForm>
  )
}
