'use client'
import type { PlotItem } from '@/lib/domain/formulas/demo/sheet'
import { useDemo } from './demo-context'
import { FactTable } from './fact-table'
import { labelSpot } from './plot-labels'
import { plotScale } from './plot-scale'
import { Said, SaidInDrawing } from './said'
import { useNarrow } from './use-narrow'

const [TOP, BOTTOM] = [22, 40]
/** On a phone the drawing is smaller, not its letters. */
const WIDE = { WIDTH: 640, HEIGHT: 288, RIGHT: 132, ticks: 6 }
const NARROW = { WIDTH: 400, HEIGHT: 260, RIGHT: 108, ticks: 3 }
/** Width of one figure beside an axis, and the room that the axis' name takes. */
const [FIGURE, NAME] = [7.5, 26]
/** Lines are told apart by their dashes, not by colour. */
const DASHES = ['', '7 4', '2 3', '10 3 2 3', '1 5']
/** Rows of the table behind a curve. */
const MOST_ROWS = 24

/** Curves with their table behind them. */
export function LinePlot({ item }: { item: PlotItem }) {
  const { say, strings, write } = useDemo()
  const { WIDTH, HEIGHT, RIGHT, ticks } = useNarrow() ? NARROW : WIDE
  const points = item.series.flatMap((one) => one.points)
  const y = plotScale(points.map((point) => point[1]), HEIGHT - BOTTOM, TOP, item.y.log === true)
  const heights = y.ticks.map((tick) => [tick, write.text(tick, 4)] as const)
  const LEFT = NAME + FIGURE * Math.max(3, ...heights.map(([, text]) => text.length))
  const x = plotScale(points.map((point) => point[0]), LEFT, WIDTH - RIGHT, item.x.log === true, ticks)
  const sampled = item.series[0]?.points ?? []
  const every = Math.max(1, Math.ceil(sampled.length / MOST_ROWS))
  const line = (from: readonly (readonly [number, number])[]) =>
    from.map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${x.place(a).toFixed(1)} ${y.place(b).toFixed(1)}`).join('')
  return (
    <figure className="demo-plot">
      <figcaption><Said text={say(item.caption)} /></figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say(item.caption)}>
        <path className="demo-axis" d={`M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}`} />
        {x.ticks.map((tick) => <text key={tick} x={x.place(tick)} y={HEIGHT - BOTTOM + 16} textAnchor="middle">{write.text(tick, 4)}</text>)}
        {heights.map(([tick, text]) => <text key={tick} x={LEFT - 6} y={y.place(tick) + 4} textAnchor="end">{text}</text>)}
        <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 6} textAnchor="middle"><SaidInDrawing text={say(item.x.label)} /></text>
        <text x={12} y={(TOP + HEIGHT - BOTTOM) / 2} textAnchor="middle" transform={`rotate(-90 12 ${(TOP + HEIGHT - BOTTOM) / 2})`}><SaidInDrawing text={say(item.y.label)} /></text>
        {item.series.map((one, i) => {
          const last = one.points.at(-1)
          return (
            <g key={i}>
              <path className="demo-curve" d={line(one.points)} strokeDasharray={DASHES[i % DASHES.length]} />
              {last ? <text x={WIDTH - RIGHT + 6} y={labelPlace(item, i, y.place)}><SaidInDrawing text={say(one.name)} /></text> : null}
            </g>
          )
        })}
        {item.marks?.map((mark, i) => {
          const spot = labelSpot([mark.x, mark.y], say(mark.name), item.series, x.place, y.place, WIDTH - RIGHT, HEIGHT - BOTTOM)
          return (
            <g key={i}>
              <circle className="demo-mark" cx={x.place(mark.x)} cy={y.place(mark.y)} r={4} />
              <text x={spot.x} y={spot.y} textAnchor={spot.anchor}><SaidInDrawing text={say(mark.name)} /></text>
            </g>
          )
        })}
      </svg>
      <details>
        <summary>{strings.plotTable}</summary>
        <FactTable item={{
          kind: 'table',
          caption: item.caption,
          head: [item.x.label, ...item.series.map((one) => one.name)],
          rows: sampled.filter((_, i) => i % every === 0 || i === sampled.length - 1).map(([a]) => [
            write.text(a, 4),
            ...item.series.map((one) => {
              const found = one.points.find((point) => point[0] === a)
              return found ? write.text(found[1], 5) : '–'
            }),
          ]),
        }} />
      </details>
    </figure>
  )
}

/** Height of a curve's name: at its last point, moved down where another name would lie under it. */
function labelPlace(item: PlotItem, index: number, place: (value: number) => number): number {
  const heights = item.series.map((one, i) => ({ i, y: place(one.points.at(-1)?.[1] ?? 0) }))
  heights.sort((a, b) => a.y - b.y)
  let free = -Infinity
  for (const one of heights) {
    one.y = Math.max(one.y, free)
    free = one.y + 14
    if (one.i === index) return one.y + 4
  }
  return TOP
}
