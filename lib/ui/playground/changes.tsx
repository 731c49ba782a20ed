'use client'
import { useState, type CSSProperties } from 'react'
import type { Look, Tuned } from '@/lib/demos/playground/messages'
import type { Lane } from '@/lib/domain/learning-run/contrast'
import { taskOf } from '@/lib/domain/learning-run/picks'
import { allowed } from '@/lib/domain/learning-run/run-state'
import { vocabularyOf } from '@/lib/domain/tasks/tasks'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { Scroller } from '../demos/scroller'
import { Steady } from '../demos/steady'
import { LaneChoice } from './lane-choice'
import { Part } from './part'
import { shownExamples } from './readings'
import type { Learning } from './use-learning'
import { usePlayground } from './use-playground'

/** Steps that one press of the button fine-tunes for; the machine that trains says how many it took. */
const STEPS = 40

/** What training, fine-tuning and use each change: in words, and measured on the model at hand. */
export function Changes({ lanes, learning, look }: { lanes: readonly Lane[]; learning: Learning; look: Look }) {
  const strings = usePlayground()
  const { say } = useDemo()
  const [lane, setLane] = useState(0)
  const task = taskOf(lanes[0]!.picks)
  const may = allowed(learning.run).tune
  return (
    <Part title={strings.changeTitle}>
      {strings.changeText.map((text) => <p key={text} className="demo-prose">{text}</p>)}
      <p>
        <LaneChoice name="tune-lane" lanes={lanes} chosen={lane} onChange={setLane} />{' '}
        {may ? <Steady may={!learning.tuning} onPress={() => learning.tune(lane)}>{fill(strings.changeTry, { steps: STEPS, custom: say(task.retoldTitle) })}</Steady> : strings.changeWait}{' '}
        <span role="status">{learning.tuning ? strings.changeRunning : ''}</span>
      </p>
      {learning.tuned ? <TunedTable tuned={learning.tuned} lanes={lanes} look={look} /> : null}
    </Part>
  )
}

function TunedTable({ tuned, lanes, look }: { tuned: Tuned; lanes: readonly Lane[]; look: Look }) {
  const strings = usePlayground()
  const { write } = useDemo()
  const task = taskOf(lanes[0]!.picks)
  const words = vocabularyOf(task)
  const percent = (share: number) => `${write.text(100 * share, share > 0 && share < 0.1 ? 1 : 0)} %`
  const largest = Math.max(...tuned.groups.flatMap(({ training, tuning }) => [training, tuning]))
  const bar = (change: number) => (
    <td className="pg-bar" style={{ '--bar': Math.min(1, change / largest) } as CSSProperties}>{percent(change)}</td>
  )
  const text = (ids: readonly number[]) => (ids.length === 0 ? strings.writesNothing : fill(strings.changeQuoted, { text: task.join(ids.map((id) => words[id] ?? '')) }))
  const examples = shownExamples(task, look)
  return (
    <>
      <Scroller className="demo-scroll" name={strings.changeTitle}>
        <table className="demo-facts pg-changes">
          <caption>{strings.changeNote}</caption>
          <thead>
            <tr>{[strings.changePart, strings.changeCount, fill(strings.changeTraining, { steps: tuned.step }), fill(strings.changeTuning, { steps: tuned.tuningSteps }), strings.changeUse].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
          </thead>
          <tbody>
            {tuned.groups.map(({ group, count, training, tuning, use }) => (
              <tr key={group}><th scope="row">{strings.groups[group]}</th><td>{write.text(count)}</td>{bar(training)}{bar(tuning)}{bar(use)}</tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p>{fill(strings.changeScores, { told: percent(tuned.before.told.words), toldAfter: percent(tuned.after.told.words), retold: percent(tuned.before.retold.words), retoldAfter: percent(tuned.after.retold.words) })}</p>
      <p>{fill(strings.changeWritten, { source: task.join(examples[Math.min(look.chosen, examples.length - 1)]!.source), before: text(tuned.written.before), after: text(tuned.written.after) })}</p>
    </>
  )
}
