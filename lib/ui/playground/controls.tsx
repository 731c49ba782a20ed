'use client'
import { useState } from 'react'
import { BACKENDS, isBackendWish, type BackendWish } from '@/lib/demos/backend/backend'
import { lanesOf } from '@/lib/domain/learning-run/contrast'
import type { RunEnd } from '@/lib/domain/learning-run/run-end'
import { allowed } from '@/lib/domain/learning-run/run-state'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { Steady } from '../demos/steady'
import { PrintedPicks } from './printed-picks'
import type { Learning } from './use-learning'
import { usePlayground } from './use-playground'

interface Props {
  readonly learning: Learning
  /** The picks make no model: nothing can start. */
  readonly blocked: boolean
  /** The picks are no longer those of the run. */
  readonly changed: boolean
  readonly backend: BackendWish
  readonly onBackend: (wish: BackendWish) => void
  readonly onStart: () => void
}

/** The bar that stays in sight: run, pause, step, rewind, and how it goes. */
export function Controls({ learning, blocked, changed, backend, onBackend, onStart }: Props) {
  const strings = usePlayground()
  const { strings: demo } = useDemo()
  const { run } = learning
  const may = allowed(run)
  return (
    <section className="pg-controls" aria-label={strings.controls} data-phase={run.phase}>
      <p className="pg-buttons">
        {run.phase === 'idle' ? null : <Steady may={may.pause || may.resume} onPress={may.pause ? learning.pause : learning.resume}>{may.pause ? strings.pause : strings.resume}</Steady>}
        {run.phase === 'idle' ? null : <Steady may={may.step} onPress={learning.step}>{strings.step}</Steady>}
        {run.phase === 'idle' ? null : <Rewind learning={learning} />}
        <button type="button" className={run.phase === 'idle' ? 'pg-first' : undefined} disabled={blocked} aria-disabled={run.phase === 'starting' || undefined} onClick={() => run.phase === 'starting' ? undefined : onStart()}>
          {run.phase === 'idle' ? strings.start : strings.startAgain}
        </button>
        <label className="pg-backend">
          {strings.backend}{' '}
          <select name="backend" value={backend} onChange={(event) => isBackendWish(event.target.value) && onBackend(event.target.value)}>
            <option value="auto">{demo.backendAuto}</option>
            {BACKENDS.map((name) => <option key={name} value={name}>{name}</option>)}
          </select>
        </label>
      </p>
      <Status learning={learning} changed={changed} />
      {run.picks ? <PrintedPicks picks={run.picks} /> : null}
    </section>
  )
}

/** One of the checkpoints, by slider, and the way back to it. */
function Rewind({ learning }: { learning: Learning }) {
  const strings = usePlayground()
  const { run, rewind } = learning
  const [chosen, choose] = useState<number | null>(null)
  const { checkpoints } = run
  const may = allowed(run).rewind
  const at = Math.max(0, chosen !== null && checkpoints.includes(chosen) ? checkpoints.indexOf(chosen) : checkpoints.length - 1)
  const step = checkpoints[at] ?? 0
  return (
    <span className="pg-rewind">
      <input type="range" min={0} max={Math.max(0, checkpoints.length - 1)} step={1} value={at} disabled={!may}
        aria-label={strings.rewindTo} aria-valuetext={fill(strings.rewindStep, { step })} onChange={(event) => choose(checkpoints[Number(event.target.value)] ?? null)} />
      <Steady may={may} onPress={() => { choose(null); rewind(step) }}>{strings.rewind}: {fill(strings.rewindStep, { step })}</Steady>
    </span>
  )
}

function Status({ learning: { run, onPage }, changed }: { learning: Learning; changed: boolean }) {
  const strings = usePlayground()
  const { write, say } = useDemo()
  const { phase, vitals, picks } = run
  const lanes = picks ? lanesOf(picks) : []
  const first = run.lanes[0]?.points[0]?.step ?? 0
  const facts = phase === 'idle' || phase === 'starting' || !picks ? [] : [
    fill(strings.vitalsStep, { step: write.text(run.step), total: write.text(first + picks.steps) }),
    ...(phase === 'running' && vitals.stepsPerSecond !== null ? [fill(strings.vitalsSpeed, { speed: write.text(vitals.stepsPerSecond, 1) })] : []),
    ...(run.backend ? [run.backend] : []),
    fill(strings.vitalsMemory, { megabytes: write.text(vitals.bytes / 1e6, 1) }),
    fill(strings.vitalsParameters, { count: run.parameters.map((count) => write.text(count)).join(' / ') }),
    ...(onPage ? [strings.onPage] : []),
  ]
  return (
    <>
      <p className="pg-vitals">{facts.join(' · ')}</p>
      <p role="status" className="pg-phase">
        {phase === 'ended' ? null : fill(strings.phases[phase], { step: run.step, message: run.failure ?? '' })}{' '}
        {run.lanes.map(({ end }, i) => (end ? <span key={i}>{lanes[i]?.name ? `${say(lanes[i].name)}: ` : ''}{endSentence(end, strings, write)} </span> : null))}
        {changed ? strings.pendingPicks : null}
      </p>
    </>
  )
}

function endSentence(end: RunEnd, strings: ReturnType<typeof usePlayground>, write: ReturnType<typeof useDemo>['write']): string {
  const number = (value: number | null) => (value === null ? strings.noLoss : write.text(value))
  const values = {
    step: end.step,
    rate: 'rate' in end ? number(end.rate) : '',
    loss: end.kind === 'not-a-number' ? number(end.lastLoss) : end.kind === 'grown' ? number(end.loss) : '',
    first: end.kind === 'grown' ? number(end.firstLoss) : '',
  }
  return fill(strings.ends[end.kind], values)
}
