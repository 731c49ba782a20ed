'use client'
import { HELD_OUT } from '@/lib/demos/playground/messages'
import type { Lane } from '@/lib/domain/learning-run/contrast'
import type { Point } from '@/lib/domain/learning-run/curve'
import { taskOf } from '@/lib/domain/learning-run/picks'
import type { LaneState } from '@/lib/domain/learning-run/run-state'
import { heldOutExamples } from '@/lib/domain/tasks/batch'
import { leastLoss, sentences } from '@/lib/domain/tasks/sentences'
import { vocabularyOf } from '@/lib/domain/tasks/tasks'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { CurvePlot, type Curve } from './curve-plot'
import { Part } from './part'
import { usePlayground } from './use-playground'

/** Loss, accuracy and learning rate of every lane, over the steps. */
export function Curves({ lanes, states, until }: { lanes: readonly Lane[]; states: readonly LaneState[]; until: number }) {
  const strings = usePlayground()
  const { write, say } = useDemo()
  const task = taskOf(lanes[0]!.picks)
  const words = vocabularyOf(task).length
  const chance = Math.log(words)
  const floor = task.id === 'sentences' ? sentencesFloor() : null
  const several = lanes.length > 1
  const named = (i: number, name: string) => (several ? short(say(lanes[i]!.name!)) : name)
  const curves = (of: (point: Point) => number | null, name: string, faint = false): Curve[] =>
    states.map(({ points }, i) => ({
      name: named(i, name), dash: i, faint,
      points: points.flatMap((point) => {
        const value = of(point)
        return value === null ? [] : [[point.step, value] as const]
      }),
    }))
  return (
    <Part title={strings.curvesTitle} text={<>{fill(strings.curvesText, { words, chance: write.text(chance, 2) })} {say(task.counts)} {floor === null ? null : fill(strings.curvesFloor, { floor: write.text(floor, 2) })}</>}>
      {several ? (
        <p className="pg-legend" aria-label={strings.legend}>
          {lanes.map(({ name }, i) => (
            <span key={i}><svg viewBox="0 0 36 8" aria-hidden="true"><path className="demo-curve" d="M0 4H36" strokeDasharray={i === 0 ? '' : '5 3'} /></svg> {name ? say(name) : ''}</span>
          ))}
        </p>
      ) : null}
      <div className="pg-plots">
        <CurvePlot caption={strings.loss} until={until}
          curves={[...curves((point) => point.loss, strings.seriesBatch, true), ...curves((point) => point.measured?.loss ?? null, strings.seriesHeld)]}
          levels={[{ value: chance, name: strings.lossChance }, ...(floor === null ? [] : [{ value: floor, name: strings.lossFloor }])]} />
        <CurvePlot caption={several ? `${strings.accuracy}: ${strings.seriesWords}` : strings.accuracy} until={until} share
          curves={[
            ...curves((point) => point.measured?.words ?? null, strings.seriesWords),
            ...(several ? [] : curves((point) => point.measured?.sentences ?? null, strings.seriesSentences).map((curve) => ({ ...curve, dash: 1 }))),
          ]} />
        <CurvePlot caption={strings.rate} until={until} curves={curves((point) => point.rate, '')} />
      </div>
    </Part>
  )
}

/** The first words of a lane's name: what fits beside a curve. */
function short(name: string): string {
  return name.split(/[,;]/)[0]!
}

let floor: number | null = null

/** The least mean loss on the held-out sentences, in nats a word. */
function sentencesFloor(): number {
  if (floor === null) {
    const held = heldOutExamples(sentences, HELD_OUT)
    const places = held.map(({ target }) => target.length + 1)
    const losses = held.map(({ source, target }, i) => leastLoss(source, target) * places[i]!)
    floor = sum(losses) / sum(places)
  }
  return floor
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
