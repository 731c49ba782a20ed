'use client'
import type { Lane } from '@/lib/domain/learning-run/contrast'
import { useDemo } from '../demos/demo-context'
import { usePlayground } from './use-playground'

interface Props {
  readonly name: string
  readonly lanes: readonly Lane[]
  readonly chosen: number
  readonly onChange: (lane: number) => void
}

/** Which of two models a part speaks of; nothing where there is one only. */
export function LaneChoice({ name, lanes, chosen, onChange }: Props) {
  const strings = usePlayground()
  const { say } = useDemo()
  if (lanes.length < 2) return null
  return (
    <label>
      {strings.lane}{' '}
      <select name={name} value={chosen} onChange={(event) => onChange(Number(event.target.value))}>
        {lanes.map((lane, i) => <option key={i} value={i}>{lane.name ? say(lane.name) : i + 1}</option>)}
      </select>
    </label>
  )
}
