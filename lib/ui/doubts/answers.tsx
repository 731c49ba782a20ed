import { useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { ShownAnswer } from '@/lib/domain/questions/shown'
import { day, type DoubtStrings } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { ask } from './api'
import { History } from './history'
import { MarkdownField } from './markdown-field'
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
  const [text, setText] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const path = `/api/answers/${answer.id}`

  async function act(method: string, body?: unknown) {
    const outcome = await ask(path, method, body)
    setFailure(outcome.ok ? null : outcome)
    if (!outcome.ok) return
    setText(null)
    onChanged()
  }

  return (
    <article className="answer">
      <header>
        <span>{answer.author.name || strings.someoneGone}</span>, <time dateTime={answer.createdAt}>{day(answer.createdAt, locale)}</time>
        {answer.editedAt !== null && <span className="mark"> · {fill(strings.edited, { date: day(answer.editedAt, locale) })}</span>}
      </header>
      {text === null ? (
        <div className="told" dangerouslySetInnerHTML={{ __html: answer.html || `<p>${strings.withdrawn}</p>` }} />
      ) : (
        <MarkdownField label={strings.answer} value={text} limit="answer" locale={locale} strings={strings} autoFocus onChange={setText} />
      )}
      {failure !== null && <Problem failure={failure} locale={locale} strings={strings} />}
      <p className="actions">
        {answer.mine && text === null && (
          <>
            <button type="button" className="word" onClick={() => setText(answer.source)}>
              {strings.edit}
            </button>
            <button type="button" className="word" onClick={() => (asked ? void act('DELETE') : setAsked(true))}>
              {asked ? strings.reallyDelete : strings.delete}
            </button>
          </>
        )}
        {text !== null && (
          <>
            <button type="button" className="send" onClick={() => void act('PATCH', { version: answer.version, body: text })}>
              {strings.save}
            </button>
            <button type="button" className="word" onClick={() => setText(null)}>
              {strings.cancel}
            </button>
          </>
        )}
        {answer.version > 1 && <History path={`${path}/history`} locale={locale} strings={strings} />}
      </p>
    </article>
  )
}
