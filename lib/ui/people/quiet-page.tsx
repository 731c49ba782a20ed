import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { pathOf } from '@/lib/i18n/pages'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'
import './people.css'

interface Props {
  readonly locale: Locale
  readonly title: string
  readonly intro?: string
  readonly children?: ReactNode
}

/** A page beside the paper: a title, a few lines, one column. */
export function QuietPage({ locale, title, intro, children }: Props) {
  return (
    <main className="quiet-page">
      <p className="back">
        <a href={pathOf(locale, 'paper')}>{PEOPLE_STRINGS[locale].backToPaper}</a>
      </p>
      <h1>{title}</h1>
      {intro !== undefined && <p>{intro}</p>}
      {children}
    </main>
  )
}
