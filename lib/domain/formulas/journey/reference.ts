import { add, scale, tabulate, zeros, type Matrix } from '../../maths/matrix'
import { rowsOf } from '../../maths/matrix-blocks'
import type { MultiHeadWeights } from '../../maths/multi-head'
import { decoderLayer, encoderLayer, nextWordProbabilities } from '../../maths/tiny-transformer'
import type { Named, Numbers, Prepared } from '../demo/demo'
import { getNumbers, matrixOf, ofStack } from '../tensor/numbers'

/** The whole journey in float64, sentence by sentence. */
export function journeyReference({ tensors, sizes }: Prepared): Named {
  const get = (name: string, index = 0) => matrixOf(tensors, name, index)
  const { heads = 1, n = 0, m = 0, d = 0 } = sizes
  const table = get('table')
  const block = (name: string): MultiHeadWeights => ({ WQ: get(`${name}WQ`), WK: get(`${name}WK`), WV: get(`${name}WV`), WO: get(`${name}WO`) })
  const network = (name: string) => {
    const [W1, W2] = [get(`${name}W1`), get(`${name}W2`)]
    return { W1, b1: zeros(1, W1.cols), W2, b2: zeros(1, W2.cols) }
  }
  const embedded = (ids: string, length: number, sentence: number): Matrix => {
    const row = getNumbers(tensors, ids).data.subarray(sentence * length, (sentence + 1) * length)
    return scale(tabulate(length, d, (i, j) => table.data[row[i]! * d + j]!), Math.sqrt(d))
  }
  const runs = [0, 1].map((b) => {
    const source = embedded('sourceIds', n, b)
    const target = embedded('targetIds', m, b)
    const encIn = add(source, rowsOf(get('PE'), 0, n))
    const decIn = add(target, rowsOf(get('PE'), 0, m))
    const encoder = encoderLayer(encIn, { self: block('enc'), ffn: network('enc') }, heads, get('sourceMask', b))
    const decoder = decoderLayer(decIn, encoder.output, { self: block('dec'), cross: block('cross'), ffn: network('dec') }, heads, { own: get('targetMask', b), cross: get('crossMask', b) })
    return { source, encIn, decIn, encoder, decoder, ...nextWordProbabilities(decoder.output, table) }
  })
  const stack = (pick: (run: (typeof runs)[number]) => Matrix) => ofStack(runs.map(pick))
  const perHead = (pick: (run: (typeof runs)[number]) => readonly Matrix[]): Numbers => {
    const { shape: [, ...rest], data } = ofStack(runs.flatMap((run) => [...pick(run)]))
    return { shape: [runs.length, heads, ...rest], data }
  }
  return {
    source: stack((run) => run.source), encIn: stack((run) => run.encIn), decIn: stack((run) => run.decIn),
    encWeights: perHead((run) => run.encoder.weights), encAttended: stack((run) => run.encoder.attended), encFirst: stack((run) => run.encoder.first),
    encFfn: stack((run) => run.encoder.ffn), memory: stack((run) => run.encoder.output),
    decWeights: perHead((run) => run.decoder.weights), decFirst: stack((run) => run.decoder.first),
    crossWeights: perHead((run) => run.decoder.crossWeights), decSecond: stack((run) => run.decoder.second),
    decoded: stack((run) => run.decoder.output), logits: stack((run) => run.logits), probabilities: stack((run) => run.probabilities),
  }
}
