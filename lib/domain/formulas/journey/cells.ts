import { at } from '../../maths/matrix'
import { rowsOf } from '../../maths/matrix-blocks'
import type { Prepared } from '../demo/demo'
import type { NumberWriter } from '../demo/number-text'
import type { MatrixItem } from '../demo/sheet'
import { factor, pairCell, productCell, softmaxCell } from '../tensor/cell-tex'
import { addNormCell } from '../tensor/norm/norm-cells'
import { getNumbers, matrixOf } from '../tensor/numbers'
import { journeyOf, type Journey } from './reference'

type Cell = NonNullable<MatrixItem['cell']>

/** The sum behind a cell of each station of the first sentence, by the name of its table; of the maps, by head. */
export function journeyCells(prepared: Prepared, write: NumberWriter) {
  const input = (name: string) => matrixOf(prepared.tensors, name)
  // The page is given the stations only: what stands between them is worked out once somebody opens a cell.
  let known: Journey | null = null
  const on = (build: (run: Journey) => Cell): Cell => (i, j) => build((known ??= journeyOf(prepared, 0)))(i, j)
  const looked = (ids: string): Cell => {
    const [table, rows] = [input('table'), getNumbers(prepared.tensors, ids).data]
    return (i, j) => {
      const value = at(table, rows[i]!, j)
      return String.raw`\sqrt{${table.cols}} \cdot ${factor(write, value)} = ${write.tex(Math.sqrt(table.cols) * value)}`
    }
  }
  const placed = (pick: (run: Journey) => Journey['source'], result: 'encIn' | 'decIn') =>
    on((run) => pairCell(write, pick(run), rowsOf(input('PE'), 0, pick(run).rows), '+', run[result]))
  return {
    stations: {
      source: looked('sourceIds'),
      encIn: placed((run) => run.source, 'encIn'),
      encAttended: on(({ encoder }) => productCell(write, encoder.self.concat, input('encWO'))),
      encFirst: on(({ encIn, encoder }) => addNormCell(write, encIn, encoder.self.output)),
      encFfn: on(({ encoder }) => productCell(write, encoder.ffn.active, input('encW2'))),
      memory: on(({ encoder }) => addNormCell(write, encoder.first, encoder.ffn.output)),
      decIn: placed((run) => run.target, 'decIn'),
      decFirst: on(({ decIn, decoder }) => addNormCell(write, decIn, decoder.self.output)),
      decSecond: on(({ decoder }) => addNormCell(write, decoder.first, decoder.cross.output)),
      decoded: on(({ decoder }) => addNormCell(write, decoder.second, decoder.ffn.output)),
      probabilities: on((run) => softmaxCell(write, run.logits)),
    },
    maps: {
      encWeights: (head: number) => on(({ encoder }) => softmaxCell(write, encoder.self.parts[head]!.masked)),
      decWeights: (head: number) => on(({ decoder }) => softmaxCell(write, decoder.self.parts[head]!.masked)),
      crossWeights: (head: number) => on(({ decoder }) => softmaxCell(write, decoder.cross.parts[head]!.masked)),
    },
  }
}

export type Station = keyof ReturnType<typeof journeyCells>['stations']
export type AttentionMap = keyof ReturnType<typeof journeyCells>['maps']
