'use client'

interface Props {
  /** Rows × columns of weights from 0 to 1, row-major. */
  readonly weights: ArrayLike<number>
  readonly rows: readonly string[]
  readonly cols: readonly string[]
  /** The map in words. */
  readonly label: string
}

const CELL = 17

/** Attention weights as ink: a row looks, a column is looked at. */
export function HeatMap({ weights, rows, cols, label }: Props) {
  const widest = Math.max(...rows.map((word) => word.length), 1)
  const tallest = Math.max(...cols.map((word) => word.length), 1)
  const left = 6 + 6.4 * widest
  // Long words are set slanting, so that each stays above its column.
  const slanted = tallest > 2
  const top = slanted ? 8 + 5 * tallest : 16
  const [width, height] = [left + cols.length * CELL + (slanted ? 3.2 * tallest : 2), top + rows.length * CELL + 2]
  return (
    <svg className="pg-heat" viewBox={`0 0 ${width} ${height}`} style={{ width: `${width / 20}rem` }} role="img" aria-label={label}>
      {cols.map((word, j) => {
        const [x, y] = [left + (j + 0.5) * CELL, top - 4]
        return <text key={j} x={x} y={y} textAnchor={slanted ? 'start' : 'middle'} transform={slanted ? `rotate(-48 ${x} ${y})` : undefined}>{word}</text>
      })}
      {rows.map((word, i) => <text key={i} x={left - 4} y={top + (i + 0.5) * CELL + 4} textAnchor="end">{word}</text>)}
      {rows.map((_, i) => cols.map((_, j) => {
        const weight = weights[i * cols.length + j]!
        return <rect key={`${i}-${j}`} x={left + j * CELL} y={top + i * CELL} width={CELL} height={CELL} fillOpacity={Number.isFinite(weight) ? weight : 0} />
      }))}
      <path className="pg-grid" d={`M${left} ${top}H${left + cols.length * CELL}V${top + rows.length * CELL}H${left}Z`} />
    </svg>
  )
}
