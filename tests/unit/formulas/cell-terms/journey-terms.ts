import { journeyOf } from '@/lib/domain/formulas/journey/reference'
import { matrixOf } from '@/lib/domain/formulas/tensor/numbers'
import { add, at, map, matMul, scale, type Matrix } from '@/lib/domain/maths/matrix'
import { columns } from '@/lib/domain/maths/matrix-blocks'
import { all, chosen, dot, normed, of, T, type Demo, type Terms } from './terms'

/** One word through Figure 1. */
export const journeyTerms: Demo = ({ prepared, named }) => {
  const input = (name: string) => matrixOf(prepared.tensors, name)
  const get = (name: string, index = 0) => matrixOf(named, name, index)
  const { encoder, decoder, target } = journeyOf(prepared, 0)
  const table = input('table')
  const ids = prepared.tensors.sourceIds!.data
  const heads = prepared.sizes.heads!
  const scores = (from: Matrix, memory: Matrix, name: string, mask: Matrix) => Array.from({ length: heads }, (_, h) => {
    const cut = (a: Matrix) => columns(a, (h * a.cols) / heads, a.cols / heads)
    const Q = cut(matMul(from, input(`${name}WQ`)))
    return add(scale(matMul(Q, T(cut(matMul(memory, input(`${name}WK`))))), 1 / Math.sqrt(Q.cols)), mask)
  })
  const maps = (id: string, found: readonly Matrix[]) => found.map((one, h) => [`${id}${h}`, chosen(one)] as const)
  const waves = input('PE')
  const stations: Record<string, Terms> = {
    source: (i, j) => [table.cols, at(table, ids[i]!, j)],
    encIn: all(of(get('source')), of(waves)),
    encAttended: dot(encoder.self.concat, input('encWO')),
    encFirst: normed(get('encIn'), get('encAttended')),
    encFfn: dot(map(matMul(get('encFirst'), input('encW1')), (value) => Math.max(0, value)), input('encW2')),
    memory: normed(get('encFirst'), get('encFfn')),
    decIn: all(of(target), of(waves)),
    decFirst: normed(get('decIn'), decoder.self.output),
    decSecond: normed(get('decFirst'), decoder.cross.output),
    decoded: normed(get('decSecond'), decoder.ffn.output),
    probabilities: chosen(get('logits')),
  }
  /** The second word is followed, as the demo opens. */
  const followed = Object.entries(stations).map(([id, terms]) => [`one-${id}`, ((_, j) => terms(1, j)) satisfies Terms] as const)
  return {
    ...stations, ...Object.fromEntries(followed),
    ...Object.fromEntries([
      ...maps('encWeights', scores(get('encIn'), get('encIn'), 'enc', input('sourceMask'))),
      ...maps('decWeights', scores(get('decIn'), get('decIn'), 'dec', input('targetMask'))),
      ...maps('crossWeights', scores(get('decFirst'), get('memory'), 'cross', input('crossMask'))),
    ]),
  }
}
