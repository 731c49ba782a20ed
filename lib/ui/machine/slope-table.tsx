'use client'
import type { LayerKind } from '@/lib/domain/machine/layer-loops'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { Scroller } from '../demos/scroller'
import { Tex } from '../demos/tex'
import { isNoisy, type Slopes } from './layer-curves'
import { useMachineStrings } from './machine-strings'

interface Row {
  readonly kind: LayerKind
  readonly name: string
  readonly slopes: Slopes
  readonly waits: number
  readonly n: number
  readonly gigaflops: number
}

interface Props {
  readonly rows: readonly Row[]
  /** Lengths between which the slopes were fitted. */
  readonly from: number
  readonly to: number
}

/** Cells of Table 1, and the exponent of n that they foretell. */
const TABLE_1: Record<LayerKind, { readonly complexity: string; readonly exponent: number }> = {
  attention: { complexity: String.raw`O(n^2 \cdot d)`, exponent: 2 },
  recurrence: { complexity: String.raw`O(n \cdot d^2)`, exponent: 1 },
  convolution: { complexity: String.raw`O(k \cdot n \cdot d^2)`, exponent: 1 },
}

/** The measured exponents beside the formulas of Table 1. */
export function SlopeTable({ rows, from, to }: Props) {
  const { write } = useDemo()
  const strings = useMachineStrings()
  const n = rows[0]!.n
  const noisy = rows.filter(({ slopes }) => isNoisy(slopes)).map(({ name }) => name)
  return (
    <>
      <Scroller className="demo-scroll" name={strings.slopesCaption}>
        <table className="demo-facts">
          <caption>{strings.slopesCaption}</caption>
          <thead>
            <tr>
              {[strings.layer, strings.complexity, strings.slopeExpected, strings.slopeMeasured, strings.sequential, fill(strings.speedAtMost, { n })].map((head) => (
                <th key={head} scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.kind}>
                <th scope="row">{row.name}</th>
                <td><Tex tex={TABLE_1[row.kind].complexity} /></td>
                <td>{TABLE_1[row.kind].exponent}</td>
                <td><strong>{write.cell(row.slopes.slope, 2)}</strong>{row.slopes.range ? ` (${row.slopes.range.map((slope) => write.cell(slope, 2)).join('–')})` : ''}</td>
                <td>{row.waits === 1 ? strings.sequential_1 : fill(strings.sequential_n, { n: row.waits })}</td>
                <td>{write.text(row.gigaflops, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className="demo-small">{fill(strings.slopesNote, { from, to })}</p>
      {noisy.length > 0 ? <p className="demo-prose" role="status">{fill(strings.slopesNoisy, { layers: noisy.join(', ') })}</p> : null}
    </>
  )
}
