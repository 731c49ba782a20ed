'use client'
import { useId, useState, type ReactNode } from 'react'
import { readField } from '@/lib/domain/formulas/demo/read-field'
import type { Problem } from '@/lib/domain/formulas/demo/problem'
import { PICK_FIELDS, type Picks } from '@/lib/domain/learning-run/picks'
import { useDemo } from '../demos/demo-context'

type Name = keyof typeof PICK_FIELDS

interface Props {
  readonly name: Name
  readonly picks: Picks
  /** A rule between fields that this one breaks. */
  readonly problem: Problem | null
  readonly onChange: (change: Partial<Picks>) => void
}

/** One pick. What cannot be read stays as typed, with a sentence beside it; the last good value stands. */
export function PickInput({ name, picks, problem, onChange }: Props) {
  const { say, write } = useDemo()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [own, setOwn] = useState<Problem | null>(null)
  const field = PICK_FIELDS[name]
  const value = picks[name]
  const trouble = own ?? (problem?.field === name ? problem : null)
  const take = (raw: unknown) => {
    const reading = readField(name, field, raw)
    if ('problem' in reading) return setOwn(reading.problem)
    setOwn(null)
    onChange({ [name]: reading.value })
  }
  if (field.kind === 'switch') {
    return (
      <div className="demo-field">
        <label><input type="checkbox" name={name} checked={value === true} onChange={(event) => take(event.target.checked)} /> {say(field.label)}</label>
      </div>
    )
  }
  return (
    <div className="demo-field">
      <label htmlFor={id}>{say(field.label)} {SYMBOLS[name]}</label>
      {field.kind === 'choice' ? (
        <select id={id} name={name} value={String(value)} onChange={(event) => take(event.target.value)}>
          {field.options.map((option) => <option key={option.value} value={option.value}>{say(option.label)}</option>)}
        </select>
      ) : (
        <input id={id} name={name} type="text" inputMode="decimal" autoComplete="off"
          value={typed ?? write.text(Number(value), 9)} {...(trouble ? { 'aria-invalid': true, 'aria-describedby': `${id}-problem` } : {})}
          onChange={(event) => { setTyped(event.target.value); take(event.target.value) }}
          onBlur={() => { if (!own) setTyped(null) }} />
      )}
      <span id={`${id}-problem`} role="status" className="demo-problem">{trouble ? say(trouble.message) : ''}</span>
    </div>
  )
}

/** The paper's signs. They are set without KaTeX, which is not worth loading before anything runs. */
const SYMBOLS: Partial<Record<Name, ReactNode>> = {
  width: <span className="pg-sign"><i>d</i><sub>model</sub></span>,
  heads: <i>h</i>,
  layers: <i>N</i>,
  inner: <span className="pg-sign"><i>d</i><sub>ff</sub></span>,
  warmup: <span className="pg-sign">warmup_steps</span>,
  smoothing: <span className="pg-sign"><i>ε</i><sub>ls</sub></span>,
  dropout: <span className="pg-sign"><i>P</i><sub>drop</sub></span>,
}
