import type { Locale } from '@/lib/domain/locale'
import { blockLabel } from '@/lib/i18n/block-label'
import { DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'

interface Props {
  readonly locale: Locale
  readonly path: string
  /** Whether this is the first part. */
  readonly first: boolean
  readonly next: { readonly after: string; readonly block: string } | null
}

/** From one part of a long sheet to the following one, and back to the beginning. */
export function SheetWays({ locale, path, first, next }: Props) {
  const strings = DOUBT_STRINGS[locale]
  if (first && next === null) return null
  return (
    <p className="ways actions">
      {next !== null && (
        <a className="opens" rel="next" href={`${path}?after=${next.after}`}>
          {fill(strings.sheetNext, { block: blockLabel(next.block, locale) })}
        </a>
      )}
      {!first && (
        <a className="opens" href={path}>
          {strings.sheetStart}
        </a>
      )}
    </p>
  )
}
