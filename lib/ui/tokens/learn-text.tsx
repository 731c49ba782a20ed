'use client'
import { useId, useState } from 'react'
import { whole } from '@/lib/domain/formulas/demo/fields'
import { findTextTrouble, LONGEST_TEXT, MOST_MERGES } from '@/lib/domain/tokens/text-limits'
import { fill } from '@/lib/i18n/fill'
import { sampleText, tokenLabel } from '@/lib/i18n/tokens'
import { useDemo } from '../demos/demo-context'
import { FieldInput } from '../demos/field-input'
import { useTask } from '../demos/use-task'
import { Learnt } from './learnt'
import { useTokenStrings } from './token-strings'

const MERGES = whole(tokenLabel('mergesLabel'), 120, 1, MOST_MERGES, { step: 1 })

/** A text, the sample or the reader's own, and all that is made of it once its merges are learnt. */
export function LearnText() {
  const { locale, write } = useDemo()
  const strings = useTokenStrings()
  const id = useId()
  const [most, setMost] = useState(MERGES.value)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [edited, setEdited] = useState(false)
  const task = useTask('learnText')
  const { done } = task
  const learn = (text: string) => {
    const found = findTextTrouble(text)
    setTrouble(found === 'empty' ? strings.troubleEmpty : found ? fill(strings.troubleTooLong, { n: write.text(text.length), most: write.text(LONGEST_TEXT) }) : null)
    if (found) return
    setEdited(false)
    task.run({ text, most })
  }
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
          <textarea id={`${id}-text`} name="text" className="workshop-text" rows={8} spellCheck={false} autoComplete="off" defaultValue={sampleText(locale)}
            aria-describedby={`${id}-hint ${id}-trouble`} aria-invalid={trouble !== null} onChange={() => setEdited(true)} />
          <p id={`${id}-hint`} className="demo-small">{fill(strings.textHint, { most: write.text(LONGEST_TEXT) })}</p>
          <div className="demo-inputs">
            <FieldInput name="merges" field={MERGES} value={most} problem={null} onChange={(value) => setMost(Number(value))} />
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
