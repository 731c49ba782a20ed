import { createPortal } from 'react-dom'
import type { Locale } from '@/lib/domain/locale'
import { EDITION_STRINGS } from '@/lib/i18n/edition'
import type { ReaderStrings } from '@/lib/i18n/reader'
import type { Command } from './keys'

interface Props {
  readonly row: HTMLElement
  readonly locale: Locale
  readonly strings: ReaderStrings
  readonly onCommand: (command: Command, row: HTMLElement) => void
}

/** The words that appear in the margin of the row being read, and go away with it. */
export function RowTools({ row, locale, strings, onCommand }: Props) {
  const slot = row.querySelector(':scope > .margin')
  if (slot === null) return null
  const twinned = row.classList.contains('twinned')
  const hasTwin = row.querySelector(':scope > .col.en') !== null && row.querySelector(':scope > .col.it') !== null
  return createPortal(
    <div className="tools">
      {hasTwin && (
        <button type="button" className="word twin" aria-expanded={twinned} onClick={() => onCommand('twin', row)}>
          {twinned ? strings.hideTwin : strings.twin}
        </button>
      )}
      {row.dataset.commented !== undefined && (
        <button type="button" className="word" onClick={() => onCommand('comment', row)}>
          {strings.comment}
        </button>
      )}
      {row.dataset.kind !== 'reference' && (
        <button type="button" className="word" onClick={() => onCommand('terms', row)}>
          {strings.terms}
        </button>
      )}
      <button type="button" className="word" onClick={() => onCommand('ask', row)}>
        {strings.ask}
      </button>
      <a className="word" href={`#${row.id}`} title={strings.link} aria-label={strings.link}>
        ¶
      </a>
      {row.querySelector(':scope > .col.it') !== null && (
        <button type="button" className="word" onClick={() => onCommand('states', row)}>
          {EDITION_STRINGS[locale].states}
        </button>
      )}
    </div>,
    slot,
    row.id,
  )
}
