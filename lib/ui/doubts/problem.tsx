import type { Locale } from '@/lib/domain/locale'
import { refusalSentence, type DoubtStrings } from '@/lib/i18n/doubts'
import { pathOf } from '@/lib/i18n/pages'
import type { Outcome } from './api'

export type Failure = Extract<Outcome<never>, { ok: false }>

/** One sentence that says why it did not work and what to do, and, where that helps, the way to sign in. */
export function Problem({ failure, locale, strings }: { readonly failure: Failure; readonly locale: Locale; readonly strings: DoubtStrings }) {
  return (
    <p className="problem" role="alert">
      {refusalSentence(strings, failure.code, { name: failure.details[`name_${locale}`] ?? '', ...failure.details })}{' '}
      {failure.code === 'sign-in' && <a href={signInPath(locale)}>{strings.signIn}</a>}
    </p>
  )
}

/** The sign-in page, which leads back to where the reader is. */
export function signInPath(locale: Locale): string {
  const back = typeof location === 'undefined' ? '' : location.pathname + location.search + location.hash
  return `${pathOf(locale, 'sign-in')}?${new URLSearchParams({ back }).toString()}`
}
