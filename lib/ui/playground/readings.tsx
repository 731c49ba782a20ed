'use client'
import { SHOWN, type LaneView, type Look, type Reading } from '@/lib/demos/playground/messages'
import type { Lane } from '@/lib/domain/learning-run/contrast'
import { taskOf } from '@/lib/domain/learning-run/picks'
import { heldOutExamples } from '@/lib/domain/tasks/batch'
import { SIGNS, type Example, type Task } from '@/lib/domain/tasks/task'
import { vocabularyOf } from '@/lib/domain/tasks/tasks'
import { END, START } from '@/lib/domain/transformer/settings'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { Scroller } from '../demos/scroller'
import { OwnSentence } from './own-sentence'
import { Part } from './part'
import { usePlayground } from './use-playground'

interface Props {
  readonly lanes: readonly Lane[]
  readonly views: readonly LaneView[]
  readonly look: Look
  readonly onLook: (change: Partial<Look>) => void
}

/** The sentences that the page shows: the reader's own first, then the first held-out ones. */
export function shownExamples(task: Task, look: Look): readonly Example[] {
  return [...(look.own ? [look.own] : []), ...heldOutExamples(task, SHOWN)]
}

/** Input, target moved by one, prediction: the chosen sentence place by place, the others in a line each. */
export function Readings({ lanes, views, look, onLook }: Props) {
  const strings = usePlayground()
  const { say } = useDemo()
  const task = taskOf(lanes[0]!.picks)
  const examples = shownExamples(task, look)
  const chosen = Math.min(look.chosen, examples.length - 1)
  const right = (reading: Reading | undefined, example: Example) =>
    Array.from({ length: example.target.length + 1 }, (_, at) => task.admits(example, at, vocabularyOf(task)[reading?.words[at] ?? -1] ?? '')).filter(Boolean).length
  return (
    <Part title={strings.examplesTitle} text={fill(strings.examplesText, { start: SIGNS[START], end: SIGNS[END] })}>
      <fieldset className="pg-sentences">
        <legend>{strings.examplesChoose}</legend>
        {examples.map((example, i) => (
          <label key={`${i}-${example.source.join(' ')}`}>
            <input type="radio" name="sentence" checked={i === chosen} onChange={() => onLook({ chosen: i })} />
            <span lang="it">{task.join(example.source)} <span aria-hidden="true">→</span> {task.join(example.target)}</span>
            {views.map((view, lane) => (
              <span key={lane} className="demo-small">{fill(strings.rightOf, { right: right(view.readings[i], example), total: example.target.length + 1 })}</span>
            ))}
          </label>
        ))}
      </fieldset>
      <OwnSentence key={task.id} task={task} own={look.own} onOwn={(own) => onLook({ own, chosen: 0 })} />
      {views.map((view, i) => (
        <div key={i}>
          {lanes.length > 1 ? <h3>{say(lanes[i]!.name!)}</h3> : null}
          <ReadingTable task={task} example={examples[chosen]!} reading={view.readings[chosen]} written={view.written} />
        </div>
      ))}
    </Part>
  )
}

interface TableProps {
  readonly task: Task
  readonly example: Example
  readonly reading: Reading | undefined
  readonly written: readonly number[] | null
}

function ReadingTable({ task, example, reading, written }: TableProps) {
  const strings = usePlayground()
  const { write } = useDemo()
  const words = vocabularyOf(task)
  const places = Array.from({ length: example.target.length + 1 }, (_, i) => i)
  const predicted = (i: number) => words[reading?.words[i] ?? -1] ?? ''
  const target = (i: number) => example.target[i] ?? SIGNS[END]
  return (
    <>
      <p>{fill(strings.encoderReads, { source: '' })}<span lang="it">{task.join(example.source)} {SIGNS[END]}</span></p>
      <Scroller className="demo-scroll" name={strings.examplesTitle}>
        <table className="pg-reading">
          <thead><tr><th scope="row">{strings.rowPlace}</th>{places.map((i) => <th key={i} scope="col">{i + 1}</th>)}</tr></thead>
          <tbody>
            <tr><th scope="row">{strings.rowReads}</th>{places.map((i) => <td key={i} lang="it">{i === 0 ? SIGNS[START] : target(i - 1)}</td>)}</tr>
            <tr><th scope="row">{strings.rowTarget}</th>{places.map((i) => <td key={i} lang="it">{target(i)}</td>)}</tr>
            <tr>
              <th scope="row">{strings.rowPredicts}</th>
              {places.map((i) => {
                const word = predicted(i)
                const good = task.admits(example, i, word)
                const label = good ? (word === target(i) ? undefined : fill(strings.alsoRight, { word })) : fill(strings.wrong, { word })
                return <td key={i} lang="it" className={good ? undefined : 'pg-wrong'}><span aria-hidden={label ? true : undefined}>{word}</span>{label ? <span className="visually-hidden">{label}</span> : null}</td>
              })}
            </tr>
            <tr><th scope="row">{strings.rowProbability}</th>{places.map((i) => <td key={i}>{reading?.probabilities[i] === undefined ? '' : write.cell(reading.probabilities[i], 2)}</td>)}</tr>
          </tbody>
        </table>
      </Scroller>
      {written === null ? null : <p className="pg-written">{fill(strings.writes, { written: '' })}<span lang="it">{written.length === 0 ? strings.writesNothing : task.join(written.map((id) => words[id] ?? ''))}</span></p>}
    </>
  )
}
