import { useState, type ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { ask } from './api'
import { Problem, type Failure } from './problem'

interface Props {
  /** What is corrected, and what of it is sent: the version that was read, and the words. */
  readonly path: string
  readonly given: object
  readonly locale: Locale
  readonly strings: DoubtStrings
  /** Forgets the kept words: they were saved, or are not wanted. */
  readonly forget: () => void
  readonly onDone: () => void
  readonly onCancel: () => void
  /** The fields; `save` does what the button does. */
  readonly children: (save: () => void) => ReactNode
}

/** Where one says something of one's own in other words; how it read before stays in its history. */
export function CorrectionForm({ path, given, locale, strings, forget, onDone, onCancel, children }: Props) {
  const [failure, setFailure] = useState<Failure | null>(null)

  async function save() {
    const outcome = await ask(path, 'PATCH', given)
    if (!outcome.ok) return setFailure(outcome)
    forget()
    onDone()
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {children(() => void save())}
      {failure !== null && <Problem failure={failure} locale={locale} strings={strings} />}
      <p className="actions">
        <button type="submit" className="send">
          {strings.save}
        </button>
        <button type="button" className="word" onClick={() => (forget(), onCancel())}>
          {strings.cancel}
        </button>
      </p>
    </form>
  )
}
