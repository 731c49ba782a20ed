import { fill } from '@/lib/i18n/fill'
import type { ReaderStrings } from '@/lib/i18n/reader'
import type { OriginalState } from '@/lib/domain/paper/reading'

interface Props {
  readonly original: OriginalState
  readonly restated: boolean
  readonly strings: ReaderStrings
}

/** The line above the text that says what the English column is, and how to bring the original in. */
export function Strip({ original, restated, strings }: Props) {
  return (
    <div className="strip">
      {original.kind === 'shown' && !restated && (
        <p>{fill(strings.stripOriginal, { edition: original.edition })}</p>
      )}
      {original.kind === 'withheld' && <p>{strings.stripGuest}</p>}
      {(original.kind === 'absent' || (original.kind === 'shown' && restated)) && (
        <p>{strings.stripRestated}</p>
      )}
      {original.kind === 'absent' && original.mayImport && (
        <p>
          <button type="button" className="word opens bring" data-panel="import">
            {strings.stripBring}
          </button>{' '}
          {original.tried.length > 0 && (
            <span className="quiet">{fill(strings.stripTried, { places: original.tried.join(' · ') })}</span>
          )}
        </p>
      )}
    </div>
  )
}
