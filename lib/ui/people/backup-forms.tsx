'use client'

import { useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { refusalSentence } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'
import { ActionForm, type FormAction } from './action-form'

/** The copy of everything, and putting one back: both ask the password first. */
export function BackupForms({ locale, confirm }: { readonly locale: Locale; readonly confirm: FormAction }) {
  const strings = PEOPLE_STRINGS[locale]
  const [unlocked, setUnlocked] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(false)

  async function restore(file: File | undefined) {
    if (file === undefined) return
    setWaiting(true)
    try {
      const response = await fetch('/api/backup/restore', { method: 'POST', headers: { 'Content-Type': 'application/gzip' }, body: file })
      const { error, ...details } = (await response.json()) as Record<string, string | number>
      setMessage(response.ok ? fill(strings.restoreDone, { rows: details.rows ?? 0 }) : refusalSentence(strings, String(error), details))
    } catch {
      setMessage(strings.error_network)
    }
    setWaiting(false)
  }

  if (!unlocked) {
    return (
      <ActionForm locale={locale} action={confirm} send={strings.backupUnlock} onDone={() => setUnlocked(true)}>
        <label>
          <span>{strings.password}</span>
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
      </ActionForm>
    )
  }
  return (
    <>
      <p>
        <a className="opens" href="/api/backup" download>
          {strings.backupMake}
        </a>
      </p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void restore(event.currentTarget.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0])
        }}
      >
        <label>
          <span>{strings.restore}</span>
          <input type="file" accept=".gz,application/gzip" required />
        </label>
        <p className="hint">{strings.restoreIntro}</p>
        <button type="submit" className="send" disabled={waiting}>
          {strings.restoreSend}
        </button>
        {message !== null && <p role="status">{message}</p>}
      </form>
    </>
  )
}
