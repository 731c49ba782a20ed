'use client'
import { useId } from 'react'
import { findLossAt, STAGES, type Stage } from '@/lib/domain/parallel-grammar/stages'
import type { TranslatorFacts } from '@/lib/domain/parallel-grammar/told'
import { fill } from '@/lib/i18n/fill'
import type { TranslatorStrings } from '@/lib/i18n/translator'
import type { NumberWriter } from './numbers'

interface Props {
  readonly strings: TranslatorStrings
  readonly facts: Pick<TranslatorFacts, 'results' | 'log'>
  readonly stage: Stage
  readonly setStage: (stage: Stage) => void
  readonly write: NumberWriter
}

const [WIDTH, HEIGHT] = [600, 80]

/** The training to be gone through by hand: the same sentence and head at ten moments and at the end. */
export function TrainingScrub({ strings, facts: { results, log }, stage, setStage, write }: Props) {
  const id = useId()
  const at = STAGES.indexOf(stage)
  const told = stage === 'trained'
    ? fill(strings.stageTrained, { averaged: results.averaged })
    : fill(strings.stageAt, { step: write.whole(stage), steps: write.whole(results.steps) })
  const near = findLossAt(log, stage)
  const loss = near === null ? '' : fill(strings.lossAt, { loss: write.fixed(near, 2) })
  const most = Math.max(...log.map((line) => line.loss))
  const x = (step: number) => (WIDTH * step) / results.steps
  const y = (value: number) => HEIGHT - (HEIGHT * value) / most
  return (
    <section>
      <h2>{strings.scrubTitle}</h2>
      <p>{strings.scrubIntro}</p>
      <label htmlFor={id}>{strings.stage}</label>
      <input id={id} className="tr-scrub" type="range" min={0} max={STAGES.length - 1} step={1} value={at} aria-valuetext={`${told}, ${loss}`} onChange={(event) => setStage(STAGES[Number(event.target.value)]!)} />
      <p className="tr-small"><output htmlFor={id}>{told}{loss && `; ${loss}`}</output></p>
      <svg className="tr-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img"
        aria-label={fill(strings.lossCurve, { first: write.fixed(log[0]?.loss ?? 0, 2), last: write.fixed(log.at(-1)?.loss ?? 0, 2) })}>
        <path d={log.map(({ step, loss: value }, i) => `${i === 0 ? 'M' : 'L'}${x(step).toFixed(1)} ${y(value).toFixed(1)}`).join('')} />
        <line x1={x(stage === 'trained' ? results.steps : stage)} x2={x(stage === 'trained' ? results.steps : stage)} y1={0} y2={HEIGHT} />
      </svg>
    </section>
  )
}
