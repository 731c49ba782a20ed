'use client'
import { matrixItem } from '@/lib/domain/formulas/tensor/matrix-item'
import { matrix } from '@/lib/domain/maths/matrix'
import { BASE_MODEL, modelParameters } from '@/lib/domain/maths/parameter-count'
import type { Sharing } from '@/lib/domain/maths/quantise'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { FactTable } from '../demos/fact-table'
import { LinePlot } from '../demos/line-plot'
import { MatrixTable } from '../demos/matrix-table'
import { useTask } from '../demos/use-task'
import { useBytes, useMachineStrings } from './machine-strings'
import { useFields } from './use-fields'
import { RunBar } from './run-bar'
import { SmallTranslator } from './small-translator'

const SHARINGS: readonly Sharing[] = ['matrix', 'row']
const VOCABULARY = 37_000

/** Weights in 8 bits and fewer: what is saved, and what it costs down to the attention weights. */
export function Bits() {
  const { write } = useDemo()
  const strings = useMachineStrings()
  const bytes = useBytes()
  const { values, inputs } = useFields('bits')
  const task = useTask('measureQuantised')
  const answer = task.done?.answer
  const eight = answer?.rows.find(({ bits, sharing }) => bits === 8 && sharing === 'row')
  const weights = modelParameters(BASE_MODEL, VOCABULARY)
  return (
    <section>
      <h2>{strings.bitsTitle}</h2>
      <p className="demo-prose">{strings.bitsProse}</p>
      <p className="demo-prose">{strings.bitsOutlierNote}</p>
      <RunBar task={task} onRun={() => task.run({ dModel: Number(values.dModel), dK: Number(values.dK), outlier: values.outlier, seed: values.seed })}>{inputs}</RunBar>
      {answer && eight && task.done ? (
        <>
          <FactTable item={{
            kind: 'table',
            caption: fill(strings.bitsCaption, { rows: task.done.ask.dModel, cols: task.done.ask.dK, bytes: bytes(answer.fullBytes) }),
            head: [strings.bits, strings.sharing, strings.bytes, strings.weightError, strings.scoreError, strings.attentionShift],
            rows: answer.rows.map((row) => [
              String(row.bits), strings[`sharing_${row.sharing}`], bytes(row.bytes), write.text(row.weightError, 4), write.text(row.scoreError, 4), write.text(row.attentionShift, 4),
            ]),
          }} />
          <p className="demo-prose">
            {fill(strings.bitsEight, { full: bytes(answer.fullBytes), small: bytes(eight.bytes), shift: write.text(eight.attentionShift, 4), modelFull: bytes(4 * weights), modelSmall: bytes(weights) })}
          </p>
          <p className="demo-small">{strings.bitsNote}</p>
          <LinePlot item={{
            kind: 'plot',
            caption: strings.bitsPlot,
            x: { label: strings.bitsAxis },
            y: { label: strings.weightError, log: true },
            series: SHARINGS.map((sharing) => ({
              name: strings[`sharing_${sharing}`],
              points: answer.rows.filter((row) => row.sharing === sharing).map(({ bits, weightError }) => [bits, weightError] as const).reverse(),
            })),
          }} />
          <MatrixTable onEdit={() => {}} item={matrixItem('codes', 'W', strings.bitsCodes, matrix(answer.codes.rows, answer.codes.cols, answer.codes.data), [String.raw`d_{\text{model}}`, 'd_k'], {
            digits: 0,
            rowNames: answer.codes.scales.map((scale) => fill(strings.bitsStep, { step: write.text(scale, 5) })),
          })} />
          <p className="demo-small">{strings.bitsPlain}</p>
        </>
      ) : null}
      <SmallTranslator />
    </section>
  )
}
