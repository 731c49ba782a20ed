import { useCallback, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { ShownAnswer } from '@/lib/domain/questions/shown'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { ask } from './api'
import { MarkdownField } from './markdown-field'
import { Problem, type Failure } from './problem'
import { useDraft } from './use-draft'

interface Props {
  readonly answer: ShownAnswer
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** One's own answer in other words, kept like a draft until saved. */
export function EditAnswer({ answer, locale, strings, onDone, onCancel }: Props) {
  const first = useCallback(() => ({ body: answer.source ?? '' }), [answer])
  const [{ body }, change, clear] = useDraft(`edit:${answer.id}:${answer.version}`, first)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function save() {
    const outcome = await ask(`/api/answers/${answer.id}`, 'PATCH', { version: answer.version, body })
    if (!outcome.ok) return setFailure(outcome)
    clear()
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
      <MarkdownField label={strings.answer} value={body} limit="answer" locale={locale} strings={strings} autoFocus onChange={(text) => change({ body: text })} onSend={() => void save()} />
      {failure !== null && <Problem failure={failure} locale={locale} strings={strings} />}
      <p className="actions">
        <button type="submit" className="send">
          {strings.save}
        </button>
        <button type="button" className="word" onClick={() => (clear(), onCancel())}>
          {strings.cancel}
        </button>
      </p>
    </form>
  )
}
