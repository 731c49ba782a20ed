'use client'
import { useCallback, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { NumberWriter } from '@/lib/domain/formulas/demo/number-text'
import type { MatrixItem } from '@/lib/domain/formulas/demo/sheet'
import { fill } from '@/lib/i18n/fill'
import { CellEditor } from './cell-editor'
import { useDemo } from './demo-context'
import { keepHeight } from './keep-height'
import { useIsLit } from './light'
import { MatrixRow } from './matrix-row'
import { Said } from './said'
import { Tex } from './tex'
import { useInTurn, useTurn } from './use-in-turn'
import { stretch, WINDOW, WindowControls } from './window-controls'

/** Cells that cost nothing to draw with all the rest; more wait for a frame of their own, in a place kept for them. */
const LIGHT = 80
/** Height of a row. */
const ROW_REM = 1.24

interface Props {
  readonly item: MatrixItem
  readonly onEdit: (row: number, column: number, value: number) => void
}

/** A matrix as a table: heads for rows and columns, heat behind the numbers, a cell's sum below. */
export function MatrixTable({ item: latest, onEdit }: Props) {
  const { strings, say, light, write } = useDemo()
  const item = useInTurn(latest)
  const lit = useIsLit(light, item.part)
  const [chosen, setChosen] = useState<readonly [number, number] | null>(null)
  const choose = useCallback((i: number, j: number) => setChosen([i, j]), [])
  const [top, setTop] = useState(0)
  const [left, setLeft] = useState(0)
  const id = useId()
  const size = useMemo(() => largestMagnitude(item.data), [item.data])
  const rows = useMemo(() => stretch(top, item.rows), [top, item.rows])
  const cols = useMemo(() => stretch(left, item.cols), [left, item.cols])
  const drawn = useTurn(rows.length * cols.length <= LIGHT)
  // Laid out in the frame in which it is drawn, be it far away: a dozen at once would hold the page up.
  const figure = useRef<HTMLElement>(null)
  const fresh = useRef(true)
  useLayoutEffect(() => {
    // As a step opens its light tables come all together: the step itself is laid out in its turn.
    if (!fresh.current && figure.current) keepHeight(figure.current)
    fresh.current = false
  }, [item, drawn])
  const cell = chosen && chosen[0] < item.rows && chosen[1] < item.cols ? chosen : null
  const focusCell = cell && rows.includes(cell[0]) && cols.includes(cell[1]) ? cell : ([rows[0] ?? 0, cols[0] ?? 0] as const)
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const next = [clamp(focusCell[0] + step[0], rows), clamp(focusCell[1] + step[1], cols)] as const
    setChosen(next)
    document.getElementById(`${id}-${next[0]}-${next[1]}`)?.focus()
  }
  const point = () => light.point(item.part ?? null)
  const name = (names: readonly string[] | undefined, i: number) => names?.[i] ?? String(i + 1)
  const dims = fill(strings.dimsSpoken, { rows: write.text(item.rows), cols: write.text(item.cols) })
  return (
    <figure ref={figure} className={lit ? 'demo-matrix demo-lit-box' : 'demo-matrix'} data-part={item.part}
      onPointerMove={point} onPointerDown={point} onPointerLeave={() => light.point(null)}>
      <figcaption>
        <Tex tex={item.symbolTex} /> <span><Said text={say(item.caption)} /></span>{' '}
        <span className="demo-small demo-dims" title={dims}>
          <Tex tex={`(${item.dims[0]} \\times ${item.dims[1]})`} /> {write.text(item.rows)} × {write.text(item.cols)}
        </span>
      </figcaption>
      <div className="demo-scroll">
        {drawn ? (
          <table role="grid" aria-label={`${say(item.caption)}: ${dims}`} onKeyDown={move}>
            <thead>
              <tr>
                <td />
                {cols.map((j) => <th key={j} scope="col">{name(item.colNames, j)}</th>)}
              </tr>
            </thead>
            <tbody>
              {rows.map((i) => (
                <MatrixRow key={i} id={id} item={item} row={i} cols={cols} size={size} head={name(item.rowNames, i)} choose={choose}
                  focused={focusCell[0] === i ? focusCell[1] : null} chosen={cell?.[0] === i ? cell[1] : null} />
              ))}
            </tbody>
          </table>
        ) : <div style={{ blockSize: `${(rows.length + 1) * ROW_REM}rem` }} />}
      </div>
      <WindowControls label={strings.windowRows} from={rows} total={item.rows} move={setTop} />
      <WindowControls label={strings.windowColumns} from={cols} total={item.cols} move={setLeft} />
      <div className="demo-cell-sum" aria-live="polite">
        {cell ? <Tex tex={cellTex(item, cell[0], cell[1], write)} /> : null}
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

/** The sum behind a cell; of a number that comes from no sum here, the number itself with all its figures. */
function cellTex(item: MatrixItem, i: number, j: number, write: NumberWriter): string {
  return String.raw`\displaystyle ${item.cell ? item.cell(i, j) : write.tex(item.data[i * item.cols + j]!, 7)}`
}

function clamp(value: number, within: readonly number[]): number {
  return Math.max(within[0] ?? 0, Math.min(within.at(-1) ?? 0, value))
}

/** The largest finite |value|, never 0: heat is measured by it. */
function largestMagnitude(data: ArrayLike<number>): number {
  let largest = 1e-12
  for (let i = 0; i < data.length; i++) {
    const size = Math.abs(data[i]!)
    if (size > largest && Number.isFinite(size)) largest = size
  }
  return largest
}
