'use client'
import type { Bilingual } from '@/lib/domain/locale'
import { PICK_FIELDS, type Picks } from '@/lib/domain/learning-run/picks'
import { useDemo } from '../demos/demo-context'
import { usePlayground } from './use-playground'

/** On paper, where no field can be looked at: all that the run was made with. */
export function PrintedPicks({ picks }: { readonly picks: Picks }) {
  const strings = usePlayground()
  const { say, write } = useDemo()
  const valueOf = (name: keyof Picks): string => {
    const field = PICK_FIELDS[name]
    const value = picks[name]
    if (field.kind === 'switch') return value ? strings.yes : strings.no
    if (field.kind === 'number') return write.text(Number(value), 9)
    const options: readonly { readonly value: string; readonly label: Bilingual }[] = field.options
    return say(options.find((option) => option.value === value)!.label)
  }
  const names = Object.keys(PICK_FIELDS) as (keyof Picks)[]
  return <p className="pg-printed">{names.map((name) => `${say(PICK_FIELDS[name].label)}: ${valueOf(name)}`).join(' · ')}</p>
}
