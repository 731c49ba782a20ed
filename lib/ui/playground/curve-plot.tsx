'use client'
import { useId } from 'react'
import { useDemo } from '../demos/demo-context'
import { FactTable } from '../demos/fact-table'
import { plotScale } from '../demos/plot-scale'
import { usePlayground } from './use-playground'

export interface Curve {
  readonly name: string
  readonly points: readonly (readonly [step: number, value: number])[]
  /** Place among the dashes that tell curves apart; 0 is a whole line. */
  readonly dash?: number
  /** Drawn faint, behind the others, and left out of the table. */
  readonly faint?: boolean
}

interface Props {
  readonly caption: string
  readonly curves: readonly Curve[]
  /** Levels worth knowing. */
  readonly levels?: readonly { readonly value: number; readonly name: string }[]
  /** The steps shown are 0 … `until`. */
  readonly until: number
  /** From 0 to 1, written as such. */
  readonly share?: boolean
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [340, 210, 44, 84, 10, 24]
const DASHES = ['', '5 3', '1.5 2.5']
const MOST_ROWS = 24

/** A small plot over the steps of a run, its table behind it. Curves are told apart by dashes and by name. */
export function CurvePlot({ caption, curves, levels = [], until, share = false }: Props) {
  const { write } = useDemo()
  const strings = usePlayground()
  const id = useId()
  const finite = curves.map((curve) => ({ ...curve, points: curve.points.filter(([, value]) => Number.isFinite(value)) }))
  const values = finite.flatMap(({ points }) => points.map(([, value]) => value))
  const x = plotScale([0, Math.max(1, until)], LEFT, WIDTH - RIGHT, false)
  const y = plotScale(share ? [0, 1] : [0, ...values, ...levels.map(({ value }) => value)], HEIGHT - BOTTOM, TOP, false)
  const path = (points: Curve['points']) => points.map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${x.place(a).toFixed(1)} ${y.place(b).toFixed(1)}`).join('')
  const names = spread([
    ...finite.filter(({ faint, points }) => !faint && points.length > 0).map(({ name, points }) => ({ name, y: y.place(points.at(-1)![1]) })),
    ...levels.map(({ name, value }) => ({ name, y: y.place(value) })),
  ])
  const tabled = finite.filter(({ faint }) => !faint)
  return (
    <figure className="pg-plot">
      <figcaption id={id}>{caption}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={id}>
        <path className="demo-axis" d={`M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}`} />
        {x.ticks.map((tick) => <text key={tick} x={x.place(tick)} y={HEIGHT - BOTTOM + 14} textAnchor="middle">{write.text(tick, 0)}</text>)}
        {y.ticks.map((tick) => <text key={tick} x={LEFT - 5} y={y.place(tick) + 3.5} textAnchor="end">{write.text(tick, 4)}</text>)}
        {levels.map(({ name, value }) => <path key={name} className="pg-level" d={`M${LEFT} ${y.place(value)}H${WIDTH - RIGHT}`} />)}
        {finite.map(({ points, dash = 0, faint }, i) => (
          <path key={i} className={faint ? 'pg-faint' : 'demo-curve'} d={path(points)} strokeDasharray={DASHES[dash]} />
        ))}
        {names.map(({ name, y: at }, i) => <text key={i} x={WIDTH - RIGHT + 5} y={at + 3.5}>{name}</text>)}
      </svg>
      <details>
        <summary>{strings.numbers}<span className="visually-hidden">: {caption}</span></summary>
        <FactTable item={{ kind: 'table', caption: both(caption), head: [both(strings.xSteps), ...tabled.map(({ name }) => both(name))], rows: rowsOf(tabled, (value) => write.text(value, 4)) }} />
      </details>
    </figure>
  )
}

const both = (text: string) => ({ it: text, en: text })

function rowsOf(curves: readonly Curve[], written: (value: number) => string): string[][] {
  const steps = [...new Set(curves.flatMap(({ points }) => points.map(([step]) => step)))].sort((a, b) => a - b)
  const every = Math.max(1, Math.ceil(steps.length / MOST_ROWS))
  return steps.filter((_, i) => i % every === 0 || i === steps.length - 1).map((step) => [
    String(step),
    ...curves.map(({ points }) => {
      const found = points.find(([at]) => at === step)
      return found ? written(found[1]) : '–'
    }),
  ])
}

/** Names moved apart where they would lie one upon the other. */
function spread(names: readonly { name: string; y: number }[]): { name: string; y: number }[] {
  const sorted = [...names].sort((a, b) => a.y - b.y)
  let free = -Infinity
  return sorted.map(({ name, y }) => {
    const at = Math.max(y, free)
    free = at + 12
    return { name, y: at }
  })
}
