'use client'
import { attention } from '@/lib/domain/maths/attention'
import { at, zeros } from '@/lib/domain/maths/matrix'
import { normalMatrix } from '@/lib/domain/maths/random-matrix'
import { tileSteps } from '@/lib/domain/maths/tiled-attention'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { FactTable } from '../demos/fact-table'
import { useMachineStrings } from './machine-strings'
import { useFields } from './use-fields'

const WIDTH = 4

/** Softmax of one row of scores without ever holding the row: small enough to be computed at once. */
export function Tiles() {
  const { write } = useDemo()
  const strings = useMachineStrings()
  const { values, inputs } = useFields('tiles')
  const { keys, block, seed } = values
  const q = normalMatrix(1, WIDTH, 1.5, seed)
  const [K, V] = [normalMatrix(keys, WIDTH, 1.5, seed + 1), normalMatrix(keys, WIDTH, 1, seed + 2)]
  const steps = tileSteps(q, K, V, block)
  const plain = attention(q, K, V, zeros(1, keys)).output
  const last = steps.at(-1)!
  const gap = last.output.reduce((most, value, j) => Math.max(most, Math.abs(value / last.total - at(plain, 0, j))), 0)
  return (
    <>
      <h3>{strings.tilesTitle}</h3>
      <div className="demo-inputs">{inputs}</div>
      <FactTable item={{
        kind: 'table',
        caption: fill(strings.tilesCaption, { d: WIDTH }),
        head: [strings.tileKeys, strings.tileScores, strings.tileTop, strings.tileFactor, strings.tileTotal, strings.tileOutput],
        rows: steps.map(({ from, to, scores, top, factor, total, output }) => [
          to === from + 1 ? String(to) : `${from + 1}–${to}`,
          scores.map((score) => write.cell(score, 2)).join('; '),
          write.cell(top, 2),
          from === 0 ? '–' : write.cell(factor, 3),
          write.cell(total, 3),
          write.cell(output[0]! / total, 4),
        ]),
      }} />
      <p className="demo-prose">{fill(strings.tilesPlain, { plain: write.text(at(plain, 0, 0), 4), tiled: write.text(last.output[0]! / last.total, 4), error: write.text(gap, 1) })}</p>
    </>
  )
}
