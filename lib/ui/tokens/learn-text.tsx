'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { findTextTrouble, LONGEST_TEXT } from '@/lib/domain/tokens/text-limits'
import { fill } from '@/lib/i18n/fill'
import { sampleText } from '@/lib/i18n/tokens'
import { useDemo } from '../demos/demo-context'
import { FieldInput } from '../demos/field-input'
import { useTask } from '../demos/use-task'
import { Learnt } from './learnt'
import { usePageState } from '../workshops/page-state'
import { TOKEN_FIELDS } from './token-fields'
import { useTokenStrings } from './token-strings'

/** A text, the sample or the reader's own, and all that is made of it once its merges are learnt. */
export function LearnText() {
  const { locale, write } = useDemo()
  const strings = useTokenStrings()
  const id = useId()
  const { state, set, linked } = usePageState()
  const most = Number(state.merges)
  const [first] = useState(() => String(state.text) || sampleText(locale))
  const [trouble, setTrouble] = useState<string | null>(null)
  const [edited, setEdited] = useState(false)
  const task = useTask('learnText')
  const { done } = task
  const learn = (text: string) => {
    const found = findTextTrouble(text)
    setTrouble(found === 'empty' ? strings.troubleEmpty : found ? fill(strings.troubleTooLong, { n: write.text(text.length), most: write.text(LONGEST_TEXT) }) : null)
    if (found) return
    setEdited(false)
    set('text', text === sampleText(locale) ? '' : text)
    task.run({ text, most })
  }
  // A link shows what its sender saw: what was learnt too.
  const again = useRef(() => learn(first))
  useEffect(() => {
    if (linked) again.current()
  }, [linked])
  const nothing = done?.answer.steps.length === 0
  const failure = task.failure === 'timeout' ? strings.troubleTimeout : task.failure ? fill(strings.troubleRun, { message: task.failure }) : null
  return (
    <>
      <section>
        <h2>{strings.learnTitle}</h2>
        <p className="demo-prose">{strings.learnProse}</p>
        <form noValidate onSubmit={(event) => {
          event.preventDefault()
          learn(String(new FormData(event.currentTarget).get('text') ?? '').replaceAll('\r\n', '\n'))
        }}>
          <label htmlFor={`${id}-text`} className="workshop-label">{strings.textLabel}</label>
          <textarea id={`${id}-text`} name="text" className="workshop-text" rows={8} spellCheck={false} autoComplete="off" defaultValue={first}
            aria-describedby={`${id}-hint ${id}-trouble`} aria-invalid={trouble !== null} onChange={() => setEdited(true)} />
          <p id={`${id}-hint`} className="demo-small">{fill(strings.textHint, { most: write.text(LONGEST_TEXT) })}</p>
          <div className="demo-inputs">
            <FieldInput name="merges" field={TOKEN_FIELDS.merges} value={most} problem={null} onChange={(value) => set('merges', value)} />
            <button type="submit" className="workshop-run">{strings.learn}</button>
          </div>
          <p id={`${id}-trouble`} role="status" className={task.running ? undefined : 'demo-problem'}>
            {task.running ? strings.learning : trouble ?? failure ?? (nothing ? strings.troubleNothing : edited && done ? strings.changed : '')}
          </p>
        </form>
      </section>
      {done && !nothing ? <Learnt key={JSON.stringify([done.ask.most, done.ask.text])} text={done.ask.text} pairs={done.answer} most={done.ask.most} /> : null}
    </>
  )
}
