'use client'
import { memo, type CSSProperties } from 'react'
import type { MatrixItem } from '@/lib/domain/formulas/demo/sheet'
import { useDemo } from './demo-context'

interface Props {
  /** Prefix of the cells' ids. */
  readonly id: string
  readonly item: MatrixItem
  readonly row: number
  /** Columns on show. */
  readonly cols: readonly number[]
  /** The matrix's largest magnitude. */
  readonly size: number
  readonly head: string
  /** The column that is the table's tab stop, and the one chosen, where they are in this row. */
  readonly focused: number | null
  readonly chosen: number | null
  readonly choose: (row: number, column: number) => void
}

/** One row of a matrix: of a whole table only the rows that change are drawn again. */
export const MatrixRow = memo(function MatrixRow({ id, item, row, cols, size, head, focused, chosen, choose }: Props) {
  const { write } = useDemo()
  return (
    <tr>
      <th scope="row">{head}</th>
      {cols.map((j) => {
        const value = item.data[row * item.cols + j]!
        return (
          <td key={j} id={`${id}-${row}-${j}`} tabIndex={focused === j ? 0 : -1} aria-selected={chosen === j}
            className={heatClass(value)} style={{ '--heat': heat(value, size, item.heat) } as CSSProperties}
            onFocus={() => choose(row, j)} onClick={() => choose(row, j)}>
            {write.cell(value, item.digits ?? 2)}
          </td>
        )
      })}
    </tr>
  )
})

function heatClass(value: number): string {
  if (!Number.isFinite(value)) return 'demo-masked'
  return value < 0 ? 'demo-cold' : 'demo-warm'
}

/** Share of the ink behind a number, 0 to 1. */
function heat(value: number, size: number, scale: MatrixItem['heat']): number {
  if (!Number.isFinite(value)) return 0
  return Math.min(1, Math.abs(value) / (scale === 'weights' ? 1 : size))
}
