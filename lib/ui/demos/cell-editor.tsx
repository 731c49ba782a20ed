'use client'
import { useId, useState } from 'react'
import { findNumber } from '@/lib/domain/formulas/demo/number-text'
import { useDemo } from './demo-context'

interface Props {
  readonly label: string
  readonly value: number
  readonly onApply: (value: number) => void
}

/** Changes the number of one cell. */
export function CellEditor({ label, value, onApply }: Props) {
  const { strings, write } = useDemo()
  const [typed, setTyped] = useState(() => write.text(value, 4))
  const [wrong, setWrong] = useState(false)
  const id = useId()
  return (
    <form className="demo-cell-edit" onSubmit={(event) => {
      event.preventDefault()
      const found = findNumber(typed, false)
      const fits = found !== null && Math.abs(found) <= 1e6
      setWrong(!fits)
      if (fits) onApply(found)
    }}>
      <label htmlFor={id}>{strings.cellEdit} <span className="demo-small">{label}</span></label>
      <input id={id} type="text" inputMode="decimal" value={typed} aria-invalid={wrong} aria-describedby={`${id}-problem`} onChange={(event) => setTyped(event.target.value)} />
      <button type="submit">{strings.cellApply}</button>
      <span id={`${id}-problem`} role="status" className="demo-problem">{wrong ? strings.cellProblem : ''}</span>
    </form>
  )
}
