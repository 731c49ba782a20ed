'use client'
import { useId, useState } from 'react'
import type { Bilingual } from '@/lib/domain/locale'
import { readOwnInput } from '@/lib/domain/tasks/own-input'
import type { Example, Task } from '@/lib/domain/tasks/task'
import { useDemo } from '../demos/demo-context'
import { usePlayground } from './use-playground'

interface Props {
  readonly task: Task
  readonly own: Example | null
  readonly onOwn: (example: Example | null) => void
}

/** A sentence of the reader's own. What cannot be read stays as typed, with a sentence that says why. */
export function OwnSentence({ task, own, onOwn }: Props) {
  const strings = usePlayground()
  const { say } = useDemo()
  const id = useId()
  const [text, setText] = useState(own ? task.join(own.source) : '')
  const [problem, setProblem] = useState<Bilingual | null>(null)
  return (
    <form className="pg-own" onSubmit={(event) => {
      event.preventDefault()
      const reading = readOwnInput(task, text)
      setProblem('problem' in reading ? reading.problem : null)
      if ('example' in reading) onOwn(reading.example)
    }}>
      <label htmlFor={id}>{strings.examplesOwn}</label>
      <input id={id} name="own" type="text" lang="it" autoComplete="off" spellCheck={false} value={text} placeholder={task.join(task.draw(STILL).source)}
        {...(problem ? { 'aria-invalid': true, 'aria-describedby': `${id}-problem` } : {})} onChange={(event) => setText(event.target.value)} />
      <button type="submit">{strings.examplesOwnRead}</button>
      {own ? <button type="button" onClick={() => { setText(''); setProblem(null); onOwn(null) }}>{strings.examplesOwnClear}</button> : null}
      <span id={`${id}-problem`} role="status" className="demo-problem">{problem ? say(problem) : ''}</span>
    </form>
  )
}

/** Draws the middle of everything: an example of what can be typed. */
const STILL = { integer: () => 0, uniform: () => 0.55, normal: () => 0 }
