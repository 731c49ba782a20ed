import type { NumberWriter } from './numbers'

interface Props {
  readonly caption: string
  readonly corner: string
  readonly rowNames: readonly string[]
  readonly columnNames: readonly string[]
  /** Shares of 1, rows × columns. */
  readonly weights: ArrayLike<number>
  readonly write: NumberWriter
}

/** Attention weights in per cent: what stands behind the lines. */
export function WeightTable({ caption, corner, rowNames, columnNames, weights, write }: Props) {
  return (
    <div className="tr-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="tr-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columnNames.map((name, j) => <th key={j} scope="col">{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {rowNames.map((name, i) => (
            <tr key={i}>
              <th scope="row">{name}</th>
              {columnNames.map((_, j) => {
                const share = weights[i * columnNames.length + j] ?? 0
                return <td key={j} style={{ '--share': share } as React.CSSProperties}>{write.percent(share)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
