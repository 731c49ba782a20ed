'use client'
import { useState } from 'react'
import type { AnyState } from '@/lib/domain/formulas/demo/fields'
import type { FormulaId } from '@/lib/domain/formulas/entry'
import type { BackendWish } from '@/lib/demos/backend/backend'
import { request } from '@/lib/demos/compute-client'
import { useDemo } from './demo-context'
import { FactTable } from './fact-table'

type Rows = readonly { readonly name: string; readonly error: number }[]

/** Compares the gradients shown with central differences, as often as the reader likes. */
export function DifferenceCheck({ id, state, backend }: { id: FormulaId; state: AnyState; backend: BackendWish }) {
  const { strings, write } = useDemo()
  const [rows, setRows] = useState<{ of: AnyState; rows: Rows } | null>(null)
  const [phase, setPhase] = useState<'idle' | 'running' | 'failed'>('idle')
  const check = () => {
    setPhase('running')
    request({ task: 'differences', id, state, backend }, (answer) => {
      if (answer.kind === 'differences') setRows({ of: state, rows: answer.rows })
      setPhase(answer.kind === 'failed' ? 'failed' : 'idle')
    })
  }
  return (
    <div>
      <button type="button" onClick={check} disabled={phase === 'running'}>{strings.check}</button>{' '}
      <span role="status">{phase === 'running' ? strings.checkRunning : phase === 'failed' ? strings.runFailed : ''}</span>
      {rows && rows.of === state ? (
        <FactTable item={{
          kind: 'table',
          caption: { it: strings.checkCaption, en: strings.checkCaption },
          head: [{ it: strings.checkGradient, en: strings.checkGradient }, { it: strings.checkError, en: strings.checkError }],
          rows: rows.rows.map(({ name, error }) => [gradientName(name), write.text(error)]),
        }} />
      ) : null}
    </div>
  )
}

/** `dWQ` → `∇WQ`, `lossGradientWQ` → `∇WQ L`: the names that stand over the matrices. */
function gradientName(name: string): string {
  if (name.startsWith('lossGradient')) return `∇${name.slice('lossGradient'.length)} L`
  return name.replace(/^d/, '∇')
}
