'use client'

import { useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { pathOf } from '@/lib/i18n/pages'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'
import { signIn } from './sign-in'

/** The one step between a reading link and the text: previews of the link do not take it. */
export function ReadByLink({ locale, token }: { readonly locale: Locale; readonly token: string }) {
  const strings = PEOPLE_STRINGS[locale]
  const problems = { wrong: strings.linkEnded, 'too-many': strings.signInTooMany, network: strings.error_network, unavailable: strings.error_unavailable }
  const [problem, setProblem] = useState<string | null>(null)

  async function read() {
    const outcome = await signIn('reading-link', { token })
    if (outcome === 'in') location.replace(pathOf(locale, 'paper'))
    else setProblem(problems[outcome])
  }

  return (
    <>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="send" onClick={() => void read()}>
        {strings.readSend}
      </button>
    </>
  )
}
