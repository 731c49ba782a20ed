'use client'
import { useState } from 'react'
import type { Problem } from '@/lib/domain/formulas/demo/problem'
import { findSizeName, SIZES, taskOf, type Picks, type SizeName } from '@/lib/domain/learning-run/picks'
import { useDemo } from '../demos/demo-context'
import { PickInput } from './pick-input'
import { usePlayground } from './use-playground'

interface Props {
  readonly picks: Picks
  readonly problem: Problem | null
  readonly onChange: (change: Partial<Picks>) => void
}

const FINE = ['width', 'heads', 'layers', 'inner', 'rows', 'steps', 'norm', 'positions', 'scaling', 'rise', 'warmup', 'rate', 'smoothing', 'dropout'] as const

/** Task, size, seed, what to compare; behind them every number and setting. */
export function PicksForm({ picks, problem, onChange }: Props) {
  const { say } = useDemo()
  const strings = usePlayground()
  const task = taskOf(picks)
  const size = findSizeName(picks)
  // Opened by a problem it stays open: what is being mended must not fold away.
  const [open, setOpen] = useState(false)
  const input = (name: Parameters<typeof PickInput>[0]['name']) => (
    <PickInput key={name} name={name} picks={picks} problem={problem} onChange={onChange} />
  )
  return (
    <form aria-label={strings.yourPicks} onSubmit={(event) => event.preventDefault()}>
      <div className="demo-inputs">
        {input('task')}
        <div className="demo-field" role="group" aria-label={strings.size}>
          <span className="pg-label">{strings.size}</span>
          <span className="pg-choices">
            {(Object.keys(SIZES) as SizeName[]).map((name) => (
              <button key={name} type="button" aria-pressed={size === name} onClick={() => onChange(SIZES[name])}>{strings.sizes[name]}</button>
            ))}
            {size === null ? <span>{strings.sizeOwn}</span> : null}
          </span>
        </div>
        {input('seed')}
        {input('contrast')}
      </div>
      <p className="demo-prose">{say(task.asks)} <span className="pg-why">{say(task.why)}</span></p>
      <details open={open || problem !== null} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{strings.allPicks}</summary>
        <div className="demo-inputs">{FINE.map(input)}</div>
      </details>
    </form>
  )
}
