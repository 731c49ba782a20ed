import { useRef, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { ShownAnswer } from '@/lib/domain/questions/shown'
import { day, type DoubtStrings } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { ask } from './api'
import { DeleteButton } from './delete-button'
import { EditAnswer } from './edit-answer'
import { focusNearby } from './focus-nearby'
import { History } from './history'
import { Problem, type Failure } from './problem'

interface Props {
  readonly answers: readonly ShownAnswer[]
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly onChanged: () => void
}

export function Answers({ answers, ...rest }: Props) {
  return (
    <ol className="answers" aria-live="polite" aria-relevant="additions">
      {answers.map((answer) => (
        <li key={answer.id}>
          <Answer answer={answer} {...rest} />
        </li>
      ))}
    </ol>
  )
}

function Answer({ answer, locale, strings, onChanged }: Omit<Props, 'answers'> & { readonly answer: ShownAnswer }) {
  const [editing, setEditing] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const whole = useRef<HTMLElement>(null)
  const path = `/api/answers/${answer.id}`

  function stopEditing() {
    setEditing(false)
    focusNearby(whole.current, '[data-edit]')
  }

  async function remove() {
    const thread = whole.current?.closest('.thread')
    const outcome = await ask(path, 'DELETE')
    setFailure(outcome.ok ? null : outcome)
    if (!outcome.ok) return
    onChanged()
    focusNearby(thread, '.composer textarea')
  }

  return (
    <article className="answer" ref={whole}>
      <header>
        <span>{answer.author.name || strings.someoneGone}</span>, <time dateTime={answer.createdAt}>{day(answer.createdAt, locale)}</time>
        {answer.editedAt !== null && <span className="mark"> · {fill(strings.edited, { date: day(answer.editedAt, locale) })}</span>}
      </header>
      {editing ? (
        <EditAnswer answer={answer} locale={locale} strings={strings} onDone={() => (stopEditing(), onChanged())} onCancel={stopEditing} />
      ) : (
        <div className="told" dangerouslySetInnerHTML={{ __html: answer.html || `<p>${strings.withdrawn}</p>` }} />
      )}
      {failure !== null && <Problem failure={failure} locale={locale} strings={strings} />}
      <p className="actions">
        {answer.mine && !editing && (
          <>
            <button type="button" className="word" data-edit onClick={() => setEditing(true)}>
              {strings.edit}
            </button>
            <DeleteButton strings={strings} onDelete={() => void remove()} />
          </>
        )}
        {answer.version > 1 && <History path={`${path}/history`} locale={locale} strings={strings} />}
      </p>
    </article>
  )
}
