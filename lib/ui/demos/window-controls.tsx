'use client'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from './demo-context'
import { Steady } from './steady'

/** Cells drawn at once in each direction: more would neither fit nor be drawn in time. */
export const WINDOW = 16

/** The indices on show when the window begins at `from`. */
export function stretch(from: number, total: number): number[] {
  const first = Math.min(from, Math.max(0, total - 1))
  return Array.from({ length: Math.max(0, Math.min(WINDOW, total - first)) }, (_, i) => first + i)
}

interface Props {
  readonly label: string
  readonly from: readonly number[]
  readonly total: number
  readonly move: (to: number) => void
}

/** Moves the window over a matrix that is larger than it. */
export function WindowControls({ label, from, total, move }: Props) {
  const { strings, write } = useDemo()
  if (total <= WINDOW) return null
  const first = from[0] ?? 0
  return (
    <p className="demo-small">
      {fill(label, { from: write.text(first + 1), to: write.text(first + from.length), total: write.text(total) })}{' '}
      <Steady may={first > 0} onPress={() => move(Math.max(0, first - WINDOW))}>{strings.windowBack}</Steady>{' '}
      <Steady may={first + WINDOW < total} onPress={() => move(first + WINDOW)}>{strings.windowOn}</Steady>
    </p>
  )
}
