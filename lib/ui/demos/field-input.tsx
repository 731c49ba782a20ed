'use client'
import { useId, useState } from 'react'
import type { AnyState, Field, NumberField } from '@/lib/domain/formulas/demo/fields'
import { readField } from '@/lib/domain/formulas/demo/read-field'
import type { Problem } from '@/lib/domain/formulas/demo/problem'
import { useDemo } from './demo-context'
import { MomentSlider } from './moment-slider'
import { Said } from './said'
import { Tex } from './tex'

type Value = AnyState[string]

interface Props {
  readonly name: string
  readonly field: Exclude<Field, { kind: 'cells' }>
  readonly value: Value
  /** A rule between fields that this one breaks. */
  readonly problem: Problem | null
  readonly onChange: (value: Value) => void
}

/** One input. What cannot be read stays as typed, with a sentence beside it; the last good value stands. */
export function FieldInput({ name, field, value, problem, onChange }: Props) {
  const { say, write } = useDemo()
  const id = useId()
  const written = typeof value === 'number' ? write.text(value, 9) : String(value)
  const [typed, setTyped] = useState<string | null>(null)
  const [own, setOwn] = useState<Problem | null>(null)
  const trouble = own ?? problem
  const take = (raw: unknown) => {
    const reading = readField(name, field, raw)
    if ('problem' in reading) return setOwn(reading.problem)
    setOwn(null)
    onChange(reading.value)
  }
  const label = (
    <label htmlFor={id}>
      <Said text={say(field.label)} /> {field.tex ? <Tex tex={field.tex} /> : null}
    </label>
  )
  const described = trouble ? { 'aria-invalid': true, 'aria-describedby': `${id}-problem` } : {}
  const sentence = (
    <span id={`${id}-problem`} role="status" className="demo-problem">
      {trouble ? say(trouble.message) : ''}
    </span>
  )
  if (field.kind === 'switch') {
    return (
      <div className="demo-field">
        <label><input type="checkbox" name={name} checked={value === true} onChange={(event) => take(event.target.checked)} /> <Said text={say(field.label)} /></label>
      </div>
    )
  }
  if (field.kind === 'choice' && field.slider) {
    return (
      <div className="demo-field demo-wide">
        {label}
        <MomentSlider id={id} name={name} field={field} value={String(value)} onChange={take} />
      </div>
    )
  }
  if (field.kind === 'choice') {
    return (
      <div className="demo-field">
        {label}
        <select id={id} name={name} value={String(value)} onChange={(event) => take(event.target.value)}>
          {field.options.map((option) => <option key={option.value} value={option.value}>{say(option.label)}</option>)}
        </select>
      </div>
    )
  }
  return (
    <div className={field.kind === 'sentence' ? 'demo-field demo-wide' : 'demo-field'}>
      {label}
      <input id={id} name={name} type="text" autoComplete="off" spellCheck={false}
        inputMode={field.kind === 'number' ? 'decimal' : 'text'} value={typed ?? written} {...described}
        onChange={(event) => { setTyped(event.target.value); take(event.target.value) }}
        onBlur={() => { if (!own) setTyped(null) }} />
      {field.kind === 'number' && field.step ? <Slider field={field} value={Number(value)} onChange={(next) => { setTyped(null); take(next) }} /> : null}
      {sentence}
    </div>
  )
}

function Slider({ field, value, onChange }: { field: NumberField; value: number; onChange: (value: number) => void }) {
  const { say, write } = useDemo()
  return (
    <input type="range" min={field.min} max={field.max} step={field.step} value={value} aria-label={say(field.label)}
      aria-valuetext={write.text(value, 9)} onChange={(event) => onChange(Number(event.target.value))} />
  )
}
