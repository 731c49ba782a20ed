'use client'
import { useId, useState, type CSSProperties, type KeyboardEvent } from 'react'
import type { MatrixItem } from '@/lib/domain/formulas/demo/sheet'
import { fill } from '@/lib/i18n/fill'
import { CellEditor } from './cell-editor'
import { useDemo } from './demo-context'
import { Tex } from './tex'

/** Cells drawn at once in each direction: more would neither fit nor be drawn in time. */
const WINDOW = 16

interface Props {
  readonly item: MatrixItem
  readonly onEdit: (row: number, column: number, value: number) => void
}

/** A matrix as a table: heads for rows and columns, heat behind the numbers, a cell's sum below. */
export function MatrixTable({ item, onEdit }: Props) {
  const { strings, say, write, lit, light } = useDemo()
  const [chosen, choose] = useState<readonly [number, number] | null>(null)
  const [top, setTop] = useState(0)
  const [left, setLeft] = useState(0)
  const id = useId()
  const size = Math.max(1e-12, ...finiteMagnitudes(item))
  const rows = range(Math.min(top, Math.max(0, item.rows - 1)), item.rows)
  const cols = range(Math.min(left, Math.max(0, item.cols - 1)), item.cols)
  const cell = chosen && chosen[0] < item.rows && chosen[1] < item.cols ? chosen : null
  const focusCell = cell && rows.includes(cell[0]) && cols.includes(cell[1]) ? cell : [rows[0] ?? 0, cols[0] ?? 0]
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const next = [clamp(focusCell[0]! + step[0], rows), clamp(focusCell[1]! + step[1], cols)] as const
    choose(next)
    document.getElementById(`${id}-${next[0]}-${next[1]}`)?.focus()
  }
  const name = (names: readonly string[] | undefined, i: number) => names?.[i] ?? String(i + 1)
  return (
    <figure className={lit !== null && lit === item.part ? 'demo-matrix demo-lit-box' : 'demo-matrix'} data-part={item.part}
      onPointerEnter={() => light(item.part ?? null)} onPointerLeave={() => light(null)}>
      <figcaption>
        <Tex tex={item.symbolTex} /> <span>{say(item.caption)}</span>{' '}
        <span className="demo-small" title={fill(strings.dimsSpoken, { rows: item.rows, cols: item.cols })}>
          <Tex tex={`(${item.dims[0]} \\times ${item.dims[1]})`} /> {item.rows} × {item.cols}
        </span>
      </figcaption>
      <div className="demo-scroll">
        <table role="grid" aria-label={`${say(item.caption)}: ${fill(strings.dimsSpoken, { rows: item.rows, cols: item.cols })}`} onKeyDown={move}>
          <thead>
            <tr>
              <td />
              {cols.map((j) => <th key={j} scope="col">{name(item.colNames, j)}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((i) => (
              <tr key={i}>
                <th scope="row">{name(item.rowNames, i)}</th>
                {cols.map((j) => {
                  const value = item.data[i * item.cols + j]!
                  const isFocus = focusCell[0] === i && focusCell[1] === j
                  return (
                    <td key={j} id={`${id}-${i}-${j}`} tabIndex={isFocus ? 0 : -1} aria-selected={cell?.[0] === i && cell[1] === j}
                      className={heatClass(value)} style={{ '--heat': heat(value, size, item.heat) } as CSSProperties}
                      onFocus={() => choose([i, j])} onClick={() => choose([i, j])}>
                      {write.cell(value, item.digits ?? 2)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <WindowControls label={strings.windowRows} from={rows} total={item.rows} move={setTop} />
      <WindowControls label={strings.windowColumns} from={cols} total={item.cols} move={setLeft} />
      <div className="demo-cell-sum" aria-live="polite">
        {cell && item.cell ? <Tex tex={item.cell(cell[0], cell[1])} /> : null}
      </div>
      {cell && item.editable ? (
        <CellEditor key={`${cell[0]}-${cell[1]}`} value={item.data[cell[0] * item.cols + cell[1]]!}
          label={fill(strings.cellOf, { symbol: say(item.caption), row: name(item.rowNames, cell[0]), column: name(item.colNames, cell[1]) })}
          onApply={(value) => onEdit(cell[0], cell[1], value)} />
      ) : null}
    </figure>
  )
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
  Home: [0, -WINDOW], End: [0, WINDOW], PageUp: [-WINDOW, 0], PageDown: [WINDOW, 0],
}

function range(from: number, total: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(WINDOW, total - from)) }, (_, i) => from + i)
}

function clamp(value: number, within: readonly number[]): number {
  return Math.max(within[0] ?? 0, Math.min(within.at(-1) ?? 0, value))
}

function finiteMagnitudes(item: MatrixItem): number[] {
  return Array.from(item.data, Math.abs).filter(Number.isFinite)
}

function heatClass(value: number): string {
  if (!Number.isFinite(value)) return 'demo-masked'
  return value < 0 ? 'demo-cold' : 'demo-warm'
}

/** Share of the ink behind a number, 0 to 1. */
function heat(value: number, size: number, scale: MatrixItem['heat']): number {
  if (!Number.isFinite(value)) return 0
  return Math.min(1, Math.abs(value) / (scale === 'weights' ? 1 : size))
}

function WindowControls({ label, from, total, move }: { label: string; from: readonly number[]; total: number; move: (to: number) => void }) {
  const { strings } = useDemo()
  if (total <= WINDOW) return null
  const first = from[0] ?? 0
  return (
    <p className="demo-small">
      {fill(label, { from: first + 1, to: first + from.length, total })}{' '}
      <button type="button" disabled={first === 0} onClick={() => move(Math.max(0, first - WINDOW))}>{strings.windowBack}</button>{' '}
      <button type="button" disabled={first + WINDOW >= total} onClick={() => move(first + WINDOW)}>{strings.windowOn}</button>
    </p>
  )
}
