import { numericalGradient } from '../../../maths/finite-difference'
import { at, matMul, tabulate, transpose, type Matrix } from '../../../maths/matrix'
import { shiftRotation } from '../../../maths/positional-encoding'
import type { Named, Prepared } from '../../demo/demo'
import type { NumberWriter } from '../../demo/number-text'
import type { Claim, Step } from '../../demo/sheet'
import { dotTex } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { matrixOf, ofMatrix } from '../numbers'

/** Gradient of Σ G ∘ (PE M_k) with respect to PE: G M_kᵀ, the rotation back by k. */
export function shiftGradients({ tensors }: Prepared): Named {
  return { dPE: ofMatrix(matMul(matrixOf(tensors, 'G'), transpose(matrixOf(tensors, 'M')))) }
}

/** Outside its blocks of two M_k is zero: moving a coordinate moves those of its own pair alone. */
export function shiftDifferences({ tensors }: Prepared): Named {
  const [PE, M, G] = [matrixOf(tensors, 'PE'), matrixOf(tensors, 'M'), matrixOf(tensors, 'G')]
  return {
    dPE: ofMatrix(tabulate(PE.rows, PE.cols, (i, j) => {
      const pair = [j - (j % 2), j - (j % 2) + 1]
      const loss = ([value = 0]: Float64Array) =>
        pair.reduce((total, to) => total + at(G, i, to) * pair.reduce((sum, from) => sum + (from === j ? value : at(PE, i, from)) * at(M, from, to), 0), 0)
      return numericalGradient(loss, Float64Array.of(at(PE, i, j)))[0]!
    })),
  }
}

export function shiftBackward({ tensors, labels }: Prepared, named: Named, write: NumberWriter): readonly Step[] {
  const [G, M, dPE] = [matrixOf(tensors, 'G'), matrixOf(tensors, 'M'), matrixOf(named, 'dPE')]
  const dims = ['pos', String.raw`d_{\text{model}}`] as const
  const rowNames = labels.positions!
  const turnBack = (i: number, j: number) => {
    const even = j - (j % 2)
    return dotTex(write, [at(G, i, even), at(G, i, even + 1)], [at(M, j, even), at(M, j, even + 1)])
  }
  return [
    {
      title: { it: 'Il gradiente gira all’indietro', en: 'The gradient turns back' },
      text: {
        it: 'Per tornare si moltiplica per la trasposta, e la trasposta di una rotazione è la rotazione opposta: M_kᵀ = M_{−k}. Il gradiente cambia direzione ma non lunghezza, per quanto grande sia lo spostamento. Nell’articolo le onde sono fisse e questo gradiente non corregge nulla; conta per chi, prima di loro, avesse parametri.',
        en: 'To come back one multiplies by the transpose, and the transpose of a rotation is the opposite rotation: M_kᵀ = M_{−k}. The gradient changes direction but not length, however large the shift. In the paper the waves are fixed and this gradient corrects nothing; it would matter to anything with parameters before them.',
      },
      items: [
        matrixItem('G', 'G', { it: 'gradiente in arrivo', en: 'upstream gradient' }, G, dims, { rowNames, part: 'moved', editable: 'G' }),
        matrixItem('dPE', String.raw`\nabla PE_{pos} = G\,M_k^T`, { it: 'gradiente del posto di partenza', en: 'gradient of the place one starts from' }, dPE, dims, { rowNames, part: 'pe', cell: turnBack }),
      ],
    },
  ]
}

/** M_kᵀ is the rotation by −k, and keeps every row's length. */
export function shiftBackClaim({ tensors }: Prepared, named: Named, k: number, d: number, write: NumberWriter): Claim {
  const back = shiftRotation(-k, d)
  const gap = transpose(matrixOf(tensors, 'M')).data.reduce((most, value, i) => Math.max(most, Math.abs(value - back.data[i]!)), 0)
  const length = (a: Matrix) => Math.hypot(...a.data.subarray(0, a.cols))
  const [before, after] = [length(matrixOf(tensors, 'G')), length(matrixOf(named, 'dPE'))]
  return {
    statement: { it: 'Il gradiente torna con la rotazione opposta, della stessa lunghezza.', en: 'The gradient comes back by the opposite rotation, with the same length.' },
    paper: null,
    computed: `max|M_kᵀ − M_{−k}| = ${write.text(gap)}; ${write.text(before)} → ${write.text(after)}`,
    verdict: gap < 1e-6 && Math.abs(after - before) <= 1e-5 * Math.max(1, before) ? 'holds' : 'fails',
  }
}
