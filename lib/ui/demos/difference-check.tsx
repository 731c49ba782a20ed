'use client'
import { useState } from 'react'
import type { AnyState } from '@/lib/domain/formulas/demo/fields'
import type { Sheet, Words } from '@/lib/domain/formulas/demo/sheet'
import type { FormulaId } from '@/lib/domain/formulas/entry'
import type { BackendWish } from '@/lib/demos/backend/backend'
import { request } from '@/lib/demos/compute-client'
import { useDemo } from './demo-context'
import { FactTable } from './fact-table'
import { Steady } from './steady'

type Rows = readonly { readonly name: string; readonly error: number }[]

/** Compares the gradients shown with central differences, as often as the reader likes. */
export function DifferenceCheck({ id, sheet, state, backend }: { id: FormulaId; sheet: Sheet; state: AnyState; backend: BackendWish }) {
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
      <Steady may={phase !== 'running'} onPress={check}>{strings.check}</Steady>{' '}
      <span role="status">{phase === 'running' ? strings.checkRunning : phase === 'failed' ? strings.runFailed : ''}</span>
      {rows && rows.of === state ? (
        <FactTable item={{
          kind: 'table',
          caption: { it: strings.checkCaption, en: strings.checkCaption },
          head: [{ it: strings.checkGradient, en: strings.checkGradient }, { it: strings.checkError, en: strings.checkError }],
          rows: rows.rows.map(({ name, error }) => [gradientName(sheet, name), write.text(error)]),
        }} />
      ) : null}
    </div>
  )
}

/** The caption of the matrix that shows this gradient; for one that is not drawn, its symbol: `db1` → `∇b1`. */
function gradientName(sheet: Sheet, name: string): Words {
  for (const { items } of [...(sheet.backward ?? []), ...sheet.steps]) {
    for (const item of items) if (item.kind === 'matrix' && item.id === name) return item.caption
  }
  return name.replace(/^d/, '∇')
}
