import type { Locale } from '@/lib/domain/locale'
import { findWorkshop, type WorkshopOrigin } from '@/lib/domain/workshops'
import { EDITION_STRINGS } from '@/lib/i18n/edition'
import { pathOf } from '@/lib/i18n/pages'

interface Props {
  readonly locale: Locale
  readonly from: WorkshopOrigin
  readonly id: string
  /** What stands before the link. */
  readonly label?: string
}

/** The way from a card, an answer, a point or a formula to the page that shows it at work; nothing where there is none. */
export function WorkshopLink({ locale, from, id, label }: Props) {
  const page = findWorkshop(from, id)
  if (page === null) return null
  return (
    <>
      {label === undefined ? null : <><span className="label">{label}</span>{' '}</>}
      <a className="opens" href={pathOf(locale, page)}>{EDITION_STRINGS[locale][page]}</a>
    </>
  )
}
