import { useEffect, useRef, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { ShownAnswer, ShownDoubt } from '@/lib/domain/questions/shown'
import { counted, day, type DoubtStrings } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { pathOf } from '@/lib/i18n/pages'
import { AnswerForm } from './answer-form'
import { Answers } from './answers'
import { ask } from './api'
import { Changes, type Change } from './changes'
import { EditDoubt } from './edit-doubt'
import { focusNearby } from './focus-nearby'
import { History } from './history'
import { PointsShown } from './points-shown'
import { Problem, type Failure } from './problem'
import { ThreadActions } from './thread-actions'
import { isGuest } from './use-threads'

interface Props {
  readonly doubt: ShownDoubt
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly news: number
  readonly startOpen: boolean
  readonly onChanged: () => void
}

interface Opened {
  readonly answers: readonly ShownAnswer[]
  readonly next: string | null
  readonly changes: readonly Change[]
}

/** One doubt: its words at once, its answers when opened. */
export function Thread({ doubt, locale, strings, news, startOpen, onChanged }: Props) {
  const [open, setOpen] = useState(startOpen)
  const [editing, setEditing] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const actions = useRef<HTMLParagraphElement>(null)

  function stopEditing() {
    setEditing(false)
    focusNearby(actions.current, '[data-edit]')
  }

  useEffect(() => {
    if (!open) return
    let present = true
    void ask<Opened>(`/api/doubts/${doubt.id}`).then((outcome) => {
      if (!present) return
      setFailure(outcome.ok ? null : outcome)
      if (outcome.ok) setOpened(outcome.value)
    })
    return () => {
      present = false
    }
  }, [open, doubt.id, news])

  async function more() {
    const outcome = await ask<Opened>(`/api/doubts/${doubt.id}?after=${opened?.next}`)
    if (!outcome.ok) return setFailure(outcome)
    setOpened((now) => now && { ...now, answers: [...now.answers, ...outcome.value.answers], next: outcome.value.next })
  }

  const name = doubt.author.name || strings.someoneGone
  const words = doubt.html === '' && doubt.points.length === 0
  return (
    <article className="thread" data-state={doubt.state} id={`doubt-${doubt.id}`}>
      <header>
        <span className="kind">{strings[`kind_${doubt.kind}`]}</span> <span>{name}</span>, <time dateTime={doubt.createdAt}>{day(doubt.createdAt, locale)}</time>
        {doubt.visibility === 'private' && <span className="mark"> · {strings.privateMark}</span>}
        <span className="mark" role="status">{doubt.state === 'closed' && ` · ${strings.closed}`}</span>
        {doubt.editedAt !== null && <span className="mark"> · {fill(strings.edited, { date: day(doubt.editedAt, locale) })}</span>}
      </header>
      {doubt.term !== null && (
        <p className="hint">
          {strings.onTerm} <a href={pathOf(locale, 'glossary', doubt.term.id)} dangerouslySetInnerHTML={{ __html: doubt.term.names[locale] }} />
        </p>
      )}
      {doubt.quote !== null && <blockquote lang={doubt.quote.lang}>{doubt.quote.text}</blockquote>}
      {editing ? (
        <EditDoubt doubt={doubt} locale={locale} strings={strings} onDone={() => (stopEditing(), onChanged())} onCancel={stopEditing} />
      ) : (
        <>
          {words && <p className="hint">{strings.withdrawn}</p>}
          <div className="told" dangerouslySetInnerHTML={{ __html: doubt.html }} />
          <PointsShown doubt={doubt} open={open} locale={locale} strings={strings} onChanged={onChanged} />
        </>
      )}
      {doubt.demo !== null && (
        <p>
          <a className="opens" href={`${pathOf(locale, 'paper')}?${new URLSearchParams({ demo: doubt.demo.formulaId, s: doubt.demo.state })}#${doubt.blockId}`}>
            {fill(strings.openDemo, { formula: doubt.demo.formulaId })}
          </a>
        </p>
      )}
      <p className="actions" ref={actions}>
        <button type="button" className="word opens" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? strings.hideThread : strings.showThread} · {counted(strings, 'answers', doubt.answers)}
        </button>
        {doubt.mine && <ThreadActions doubt={doubt} strings={strings} onEdit={() => setEditing(true)} onChanged={onChanged} onFailure={setFailure} />}
        {doubt.version > 1 && <History path={`/api/doubts/${doubt.id}/history`} locale={locale} strings={strings} />}
      </p>
      {failure !== null && <Problem failure={failure} locale={locale} strings={strings} />}
      {open && opened !== null && (
        <>
          <Changes changes={opened.changes} strings={strings} />
          <Answers answers={opened.answers} locale={locale} strings={strings} onChanged={onChanged} />
          {opened.next !== null && (
            <button type="button" className="word" onClick={() => void more()}>
              {strings.moreAnswers}
            </button>
          )}
          {!isGuest() && <AnswerForm doubtId={doubt.id} locale={locale} strings={strings} onSent={onChanged} />}
        </>
      )}
    </article>
  )
}
