import { numericalGradient } from '../../../maths/finite-difference'
import { matrix, scale, sum, multiply, type Matrix } from '../../../maths/matrix'
import type { Named, Prepared } from '../../demo/demo'
import type { NumberWriter } from '../../demo/number-text'
import type { Step } from '../../demo/sheet'
import { dotTex, factor } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { matrixOf, ofMatrix } from '../numbers'

/** Row 0 of the queries or keys drawn at the width on show, 1 × d_k. */
function firstRow({ tensors, sizes }: Prepared, name: 'q' | 'k'): Matrix {
  const d = sizes.width!
  return matrix(1, d, tensors[`${name}${d}`]!.data.subarray(0, d))
}

/** The first q and k drawn: the page shows one product before it shows thousands. */
export function firstDraw(prepared: Prepared): Named {
  return { q: ofMatrix(firstRow(prepared, 'q')), k: ofMatrix(firstRow(prepared, 'k')) }
}

/** Gradients of g · (q·k): each vector's is the other one. */
export function dotGradients(prepared: Prepared): Named {
  const g = prepared.sizes.upstream!
  return { dq: ofMatrix(scale(firstRow(prepared, 'k'), g)), dk: ofMatrix(scale(firstRow(prepared, 'q'), g)) }
}

export function dotDifferences(prepared: Prepared): Named {
  const [q, k] = [firstRow(prepared, 'q'), firstRow(prepared, 'k')]
  const along = (moved: Matrix, other: Matrix) => {
    const loss = (x: Float64Array) => prepared.sizes.upstream! * sum(multiply({ ...moved, data: x }, other))
    return ofMatrix({ ...moved, data: numericalGradient(loss, moved.data) })
  }
  return { dq: along(q, k), dk: along(k, q) }
}

/** One product, term by term. */
export function oneDraw(named: Named, write: NumberWriter): Step {
  const [q, k] = [matrixOf(named, 'q'), matrixOf(named, 'k')]
  return {
    title: { it: 'Una sola estrazione', en: 'One draw alone' },
    text: {
      it: 'I numeri di q e di k sono estratti indipendenti, con media 0 e varianza 1; il prodotto scalare somma i prodotti a due a due, di segno qualunque.',
      en: 'The numbers of q and k are drawn independently, with mean 0 and variance 1; the dot product adds up the products pair by pair, of either sign.',
    },
    items: [
      matrixItem('q', 'q', { it: 'la prima query', en: 'the first query' }, q, ['1', 'd_k']),
      matrixItem('k', 'k', { it: 'la prima chiave', en: 'the first key' }, k, ['1', 'd_k']),
      { kind: 'line', tex: String.raw`q \cdot k = ${dotTex(write, q.data, k.data)}` },
    ],
  }
}

export function dotBackward(named: Named, write: NumberWriter, upstream: number): readonly Step[] {
  const [q, k] = [matrixOf(named, 'q'), matrixOf(named, 'k')]
  const times = (other: Matrix, name: string) => (_: number, j: number) =>
    String.raw`g \cdot ${name}_{${j + 1}} = ${write.tex(upstream)} \cdot ${factor(write, other.data[j]!)} = ${write.tex(upstream * other.data[j]!)}`
  const length = (a: Matrix) => Math.sqrt(sum(multiply(a, a)))
  return [
    {
      title: { it: 'Ogni vettore riceve l’altro', en: 'Each vector receives the other' },
      text: {
        it: 'Muovendo q_i di poco, il prodotto si muove k_i volte tanto: il gradiente di q è k, quello di k è q, per il gradiente g in arrivo. E k è lungo circa √d_k: la divisione per √d_k rimette a misura anche i gradienti.',
        en: 'Move q_i a little and the product moves k_i times as much: the gradient of q is k, that of k is q, times the gradient g that arrives. And k has length about √d_k: dividing by √d_k brings gradients back to size as well.',
      },
      items: [
        matrixItem('dq', String.raw`\nabla q = g\,k`, { it: 'gradiente di q', en: 'gradient of q' }, matrixOf(named, 'dq'), ['1', 'd_k'], { part: 'dot', cell: times(k, 'k') }),
        matrixItem('dk', String.raw`\nabla k = g\,q`, { it: 'gradiente di k', en: 'gradient of k' }, matrixOf(named, 'dk'), ['1', 'd_k'], { part: 'dot', cell: times(q, 'q') }),
        { kind: 'line', tex: String.raw`\lVert \nabla q \rVert = ${write.tex(length(matrixOf(named, 'dq')))}, \quad \lVert k \rVert = ${write.tex(length(k))} \approx \sqrt{${k.cols}} = ${write.tex(Math.sqrt(k.cols))}` },
      ],
    },
  ]
}
