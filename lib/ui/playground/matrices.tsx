'use client'
import { useState } from 'react'
import { parameterPrefix, type LaneView, type Look, type MatrixView } from '@/lib/demos/playground/messages'
import type { Lane } from '@/lib/domain/learning-run/contrast'
import type { Motion } from '@/lib/domain/learning-run/curve'
import type { LaneState } from '@/lib/domain/learning-run/run-state'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { MatrixTable } from '../demos/matrix-table'
import { Tex } from '../demos/tex'
import { CurvePlot } from './curve-plot'
import { GradientWays } from './gradient-ways'
import { LaneChoice } from './lane-choice'
import { Part } from './part'
import { PixelMap } from './pixel-map'
import { usePlayground } from './use-playground'

interface Props {
  readonly lanes: readonly Lane[]
  readonly states: readonly LaneState[]
  readonly views: readonly LaneView[]
  readonly look: Look
  readonly until: number
}

const NAMES = ['WQ', 'WK', 'WV'] as const
type Name = (typeof NAMES)[number]
type What = 'now' | 'moved' | 'gradient'

/** W^Q, W^K, W^V of one attention: as they are, how far they came, and the gradient that each received. */
export function Matrices({ lanes, states, views, look, until }: Props) {
  const strings = usePlayground()
  const [lane, setLane] = useState(0)
  const [numbers, setNumbers] = useState<{ name: Name; what: What } | null>(null)
  const at = Math.min(lane, views.length - 1)
  const view = views[at]!
  const prefix = parameterPrefix(look.place)
  const curves = (of: (motion: Motion) => number) => NAMES.map((name, i) => ({
    name: name.slice(1), dash: i,
    points: states[at]!.points.flatMap(({ step, measured }) => {
      const motion = measured?.motions[`${prefix}.${name}`]
      return motion ? [[step, of(motion)] as const] : []
    }),
  }))
  const whats: readonly (readonly [What, string])[] = [
    ['now', strings.matricesNow],
    ['moved', strings.matricesMoved],
    ['gradient', view.gradientStep === null ? strings.matricesNoGradient : fill(strings.matricesGradient, { step: view.gradientStep })],
  ]
  const shown = numbers && dataOf(view.matrices[numbers.name], numbers.what)
  return (
    <Part title={strings.matricesTitle} text={strings.matricesText}>
      <p>{strings.parts[look.place.part]}{lanes[0]!.picks.layers > 1 ? `, ${fill(strings.layer, { n: look.place.layer + 1 })}` : ''} <LaneChoice name="matrices-lane" lanes={lanes} chosen={at} onChange={setLane} /></p>
      <div className="pg-matrices" role="group" aria-label={strings.matricesTitle}>
        {whats.map(([what, name]) => (
          <div key={what} className="pg-matrix-row">
            <p className="demo-small">{name}</p>
            {NAMES.map((matrix) => (
              <Cell key={matrix} name={matrix} what={what} said={name} matrix={view.matrices[matrix]} headWidth={view.matrices[matrix].cols / lanes[at]!.picks.heads}
                open={numbers?.name === matrix && numbers.what === what}
                onOpen={() => setNumbers(numbers?.name === matrix && numbers.what === what ? null : { name: matrix, what })} />
            ))}
          </div>
        ))}
      </div>
      {shown && numbers ? (
        <MatrixTable key={`${numbers.name}-${numbers.what}`} onEdit={() => {}} item={{
          kind: 'matrix', id: 'matrix', symbolTex: symbolOf(numbers.name, numbers.what), caption: both(whats.find(([what]) => what === numbers.what)![1]),
          rows: view.matrices[numbers.name].rows, cols: view.matrices[numbers.name].cols, data: shown, dims: [String.raw`d_{\text{model}}`, 'h d_k'], heat: 'signed', digits: 3,
        }} />
      ) : null}
      <div className="pg-plots">
        <CurvePlot caption={strings.movedCurve} until={until} curves={curves(({ moved }) => moved)} />
        <CurvePlot caption={strings.gradientCurve} until={until} curves={curves(({ gradient }) => gradient)} />
      </div>
      <GradientWays />
    </Part>
  )
}

const both = (text: string) => ({ it: text, en: text })

interface CellProps {
  readonly name: Name
  readonly what: What
  readonly said: string
  readonly matrix: MatrixView
  readonly headWidth: number
  readonly open: boolean
  readonly onOpen: () => void
}

function Cell({ name, what, said, matrix, headWidth, open, onOpen }: CellProps) {
  const strings = usePlayground()
  const { write } = useDemo()
  const data = dataOf(matrix, what)
  const { rows, cols } = matrix
  if (!data) return <span />
  const [low, high] = extremes(data)
  const label = fill(strings.matricesAlt, { name: `W ${name.slice(1)}`, what: said, rows, cols, low: write.text(low), high: write.text(high) })
  return (
    <figure>
      <PixelMap data={data} rows={rows} cols={cols} headWidth={headWidth} label={label} />
      <figcaption>
        <button type="button" aria-expanded={open} aria-label={`${strings.numbers}: W ${name.slice(1)}, ${said}`} onClick={onOpen}><Tex tex={symbolOf(name, what)} /></button>{' '}
        <span className="demo-small">{write.text(low, 2)} … {write.text(high, 2)}</span>
      </figcaption>
    </figure>
  )
}

function symbolOf(name: Name, what: What): string {
  const W = `W^{${name.slice(1)}}`
  return what === 'now' ? W : what === 'moved' ? `${W} - ${W}_0` : `\\nabla_{${W}} L`
}

function dataOf({ weights, start, gradient }: MatrixView, what: What): Float32Array | null {
  return what === 'now' ? weights : what === 'gradient' ? gradient : weights.map((number, i) => number - start[i]!)
}

function extremes(data: Float32Array): [number, number] {
  return data.reduce(([low, high], number) => [Math.min(low, number), Math.max(high, number)] as [number, number], [Infinity, -Infinity] as [number, number])
}
