import { add, scale, tabulate, zeros, type Matrix } from '../../maths/matrix'
import { rowsOf } from '../../maths/matrix-blocks'
import type { MultiHeadWeights } from '../../maths/multi-head'
import { decoderLayer, encoderLayer, nextWordProbabilities } from '../../maths/tiny-transformer'
import type { Named, Numbers, Prepared } from '../demo/demo'
import { getNumbers, matrixOf, ofStack } from '../tensor/numbers'

/** One sentence's journey in float64, with every intermediate. */
export function journeyOf({ tensors, sizes }: Prepared, sentence: number) {
  const get = (name: string, index = 0) => matrixOf(tensors, name, index)
  const { heads = 1, n = 0, m = 0, d = 0 } = sizes
  const table = get('table')
  const block = (name: string): MultiHeadWeights => ({ WQ: get(`${name}WQ`), WK: get(`${name}WK`), WV: get(`${name}WV`), WO: get(`${name}WO`) })
  const network = (name: string) => {
    const [W1, W2] = [get(`${name}W1`), get(`${name}W2`)]
    return { W1, b1: zeros(1, W1.cols), W2, b2: zeros(1, W2.cols) }
  }
  const embedded = (ids: string, length: number): Matrix => {
    const row = getNumbers(tensors, ids).data.subarray(sentence * length, (sentence + 1) * length)
    return scale(tabulate(length, d, (i, j) => table.data[row[i]! * d + j]!), Math.sqrt(d))
  }
  const source = embedded('sourceIds', n)
  const target = embedded('targetIds', m)
  const encIn = add(source, rowsOf(get('PE'), 0, n))
  const decIn = add(target, rowsOf(get('PE'), 0, m))
  const encoder = encoderLayer(encIn, { self: block('enc'), ffn: network('enc') }, heads, get('sourceMask', sentence))
  const decoder = decoderLayer(decIn, encoder.output, { self: block('dec'), cross: block('cross'), ffn: network('dec') }, heads, { own: get('targetMask', sentence), cross: get('crossMask', sentence) })
  return { source, target, encIn, decIn, encoder, decoder, ...nextWordProbabilities(decoder.output, table) }
}

export type Journey = ReturnType<typeof journeyOf>

/** The whole journey in float64, sentence by sentence. */
export function journeyReference(prepared: Prepared): Named {
  const heads = prepared.sizes.heads!
  const runs = [0, 1].map((sentence) => journeyOf(prepared, sentence))
  const stack = (pick: (run: Journey) => Matrix) => ofStack(runs.map(pick))
  const weights = (pick: (run: Journey) => Journey['encoder']['self']): Numbers => {
    const { shape: [, ...rest], data } = ofStack(runs.flatMap((run) => pick(run).parts.map((part) => part.weights)))
    return { shape: [runs.length, heads, ...rest], data }
  }
  return {
    source: stack((run) => run.source), encIn: stack((run) => run.encIn), decIn: stack((run) => run.decIn),
    encWeights: weights((run) => run.encoder.self), encAttended: stack((run) => run.encoder.self.output), encFirst: stack((run) => run.encoder.first),
    encFfn: stack((run) => run.encoder.ffn.output), memory: stack((run) => run.encoder.output),
    decWeights: weights((run) => run.decoder.self), decFirst: stack((run) => run.decoder.first),
    crossWeights: weights((run) => run.decoder.cross), decSecond: stack((run) => run.decoder.second),
    decoded: stack((run) => run.decoder.output), logits: stack((run) => run.logits), probabilities: stack((run) => run.probabilities),
  }
}
