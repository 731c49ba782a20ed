import { attentionBackward } from '../../../maths/attention'
import { gradientAlong } from '../../../maths/finite-difference'
import { matMul, multiply, sum, transpose, type Matrix } from '../../../maths/matrix'
import { columns, sideBySide } from '../../../maths/matrix-blocks'
import { multiHead } from '../../../maths/multi-head'
import type { Named, Prepared } from '../../demo/demo'
import type { NumberWriter } from '../../demo/number-text'
import type { Step } from '../../demo/sheet'
import { productCell } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { matrixOf, ofMatrix } from '../numbers'

const PROJECTIONS = ['Q', 'K', 'V'] as const
type Projection = (typeof PROJECTIONS)[number]

export function headParts({ tensors, sizes }: Prepared) {
  const get = (name: string) => matrixOf(tensors, name)
  const weights = { WQ: get('WQ'), WK: get('WK'), WV: get('WV'), WO: get('WO') }
  return { X: get('X'), M: get('M'), G: get('G'), weights, heads: sizes.heads!, mask: get('mask') }
}

type Forward = ReturnType<typeof multiHead>

/** What the queries, keys and values of all heads receive of `dConcat`, side by side: n × h·d_k and n × h·d_v. */
function projectionGradients({ parts }: Forward, dConcat: Matrix): Record<Projection, Matrix> {
  const width = dConcat.cols / parts.length
  const backs = parts.map((part, i) => attentionBackward(part.Q, part.K, part.V, part.weights, columns(dConcat, i * width, width)))
  const along = (name: Projection) => sideBySide(backs.map((back) => back[`d${name}`]))
  return { Q: along('Q'), K: along('K'), V: along('V') }
}

/** Gradients of Σ G ∘ MultiHead: of W^O, of the joined heads, and of all heads' projections side by side. */
export function headGradients(prepared: Prepared, forward: Forward): Named {
  const { X, M, G, weights } = headParts(prepared)
  const dConcat = matMul(G, transpose(weights.WO))
  const projected = projectionGradients(forward, dConcat)
  const along = (name: Projection) => ofMatrix(matMul(transpose(name === 'Q' ? X : M), projected[name]))
  return { dWO: ofMatrix(matMul(transpose(forward.concat), G)), dConcat: ofMatrix(dConcat), dWQ: along('Q'), dWK: along('K'), dWV: along('V') }
}

export function headDifferences(prepared: Prepared): Named {
  const { X, M, G, weights, heads, mask } = headParts(prepared)
  const along = (name: 'WQ' | 'WK' | 'WV') =>
    ofMatrix(gradientAlong(weights[name], (moved) => sum(multiply(G, multiHead(X, { ...weights, [name]: moved }, heads, mask, M).output))))
  // Each number of the projections asks for two passes through all heads: wide models would take minutes.
  const small = weights.WQ.data.length <= 256
  // The heads do not depend on W^O, and are made once for all of it.
  const { concat } = multiHead(X, weights, heads, mask, M)
  const dWO = ofMatrix(gradientAlong(weights.WO, (WO) => sum(multiply(G, matMul(concat, WO)))))
  return { dWO, ...(small ? Object.fromEntries(PROJECTIONS.map((name) => [`dW${name}`, along(`W${name}`)])) : {}) }
}

export function headBackward(prepared: Prepared, named: Named, write: NumberWriter): readonly Step[] {
  const { tensors, labels, sizes } = prepared
  const rowNames = labels.words!
  const memory = labels.keys!.join(' ') === rowNames.join(' ') ? 'X' : 'M'
  const sources = { Q: 'X', K: memory, V: memory } as const
  // Only the sum behind a cell asks for them: they are made once somebody opens one.
  let known: Record<Projection, Matrix> | null = null
  const projected = () => {
    const { X, M, weights, heads, mask } = headParts(prepared)
    return (known ??= projectionGradients(multiHead(X, weights, heads, mask, M), get('dConcat')))
  }
  const get = (name: string) => matrixOf(named, name)
  const [G, WO] = [matrixOf(tensors, 'G'), matrixOf(tensors, 'WO')]
  const d = String.raw`d_{\text{model}}`
  return [
    {
      title: { it: 'Il gradiente si divide fra le teste', en: 'The gradient is shared out among the heads' },
      text: { it: 'Ogni testa riceve il suo tratto di colonne di G·(W^O)ᵀ: nessuna corregge un’altra.', en: 'Each head gets its own stretch of columns of G·(W^O)ᵀ: none corrects another.' },
      items: [
        matrixItem('G', 'G', { it: 'gradiente in arrivo', en: 'upstream gradient' }, G, ['n', d], { rowNames, editable: 'G' }),
        matrixItem('dConcat', String.raw`G\,(W^O)^T`, { it: 'verso le teste', en: 'to the heads' }, get('dConcat'), ['n', 'h d_v'], { rowNames, part: 'concat', cell: productCell(write, G, transpose(WO)) }),
        matrixItem('dWO', String.raw`\nabla W^O = \mathrm{Concat}^T G`, { it: 'gradiente di W^O', en: 'gradient of W^O' }, get('dWO'), ['h d_v', d], { part: 'WO', cell: productCell(write, transpose(get('concat')), G) }),
      ],
    },
    {
      title: { it: 'Fino alle proiezioni di ogni testa', en: 'Down to the projections of each head' },
      text: {
        it: `Le colonne stanno a gruppi di ${WO.rows / sizes.heads!}, una testa dopo l’altra. Ogni gruppo viene da conti diversi: per questo le teste, addestrandosi, si specializzano.`,
        en: `Columns stand in groups of ${WO.rows / sizes.heads!}, one head after the other. Each group comes from different sums: that is why heads, in training, come to specialise.`,
      },
      items: PROJECTIONS.map((name) =>
        matrixItem(`dW${name}`, `\\nabla W^${name} = ${sources[name]}^T \\nabla ${name}`, { it: `gradiente di W^${name}, teste affiancate`, en: `gradient of W^${name}, heads side by side` }, get(`dW${name}`), [d, name === 'V' ? 'h d_v' : 'h d_k'], {
          part: 'heads',
          cell: (i, j) => productCell(write, transpose(matrixOf(tensors, sources[name])), projected()[name])(i, j),
        })),
    },
  ]
}
