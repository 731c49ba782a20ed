'use client'
import type { ChoiceField } from '@/lib/domain/formulas/demo/fields'
import { stageLabel } from '@/lib/domain/formulas/trained/fields'
import { findLossAt, findStage } from '@/lib/domain/parallel-grammar/stages'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from './demo-context'
import { useStoredLog } from './stored-log'

interface Props {
  readonly id: string
  readonly name: string
  readonly field: ChoiceField
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A training gone through by hand: one place of the slider for each moment kept, named with its step and loss. */
export function MomentSlider({ id, name, field: { options }, value, onChange }: Props) {
  const { say } = useDemo()
  const told = useToldMoment(value)
  const at = options.findIndex((option) => option.value === value)
  const text = told ?? say(options[at]!.label)
  return (
    <>
      <input id={id} name={name} type="range" min={0} max={options.length - 1} step={1} value={at} aria-valuetext={text}
        onChange={(event) => onChange(options[Number(event.target.value)]!.value)} />
      <output htmlFor={id} className="demo-small">{text}</output>
    </>
  )
}

/** A moment in words, `passo 700 di 4000, perdita 2,31`; null for what is no moment. The loss is there once the log has come. */
export function useToldMoment(value: unknown): string | null {
  const { say, write, strings } = useDemo()
  const stage = findStage(String(value))
  const log = useStoredLog(stage !== null)
  if (stage === null) return null
  const loss = findLossAt(log, stage)
  return say(stageLabel(stage)) + (loss === null ? '' : fill(strings.momentLoss, { loss: write.text(loss, 2) }))
}
