import { attention, attentionBackward } from '../../../maths/attention'
import { gradientAlong } from '../../../maths/finite-difference'
import { matMul, multiply, sum, transpose, type Matrix } from '../../../maths/matrix'
import type { Named, Prepared } from '../../demo/demo'
import type { NumberWriter } from '../../demo/number-text'
import type { Claim, Step } from '../../demo/sheet'
import { productCell, rootedProductCell, softmaxGradientCell } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { matrixOf, ofMatrix } from '../numbers'

/** Queries, keys and values of an input, with the mask laid over their scores. */
export function project({ tensors }: Prepared, input: 'X' | 'Y') {
  const get = (name: string) => matrixOf(tensors, name)
  const X = get(input)
  return { Q: matMul(X, get('WQ')), K: matMul(X, get('WK')), V: matMul(X, get('WV')), mask: get('mask') }
}

/** Gradients of Σ G ∘ output through masked attention. */
export function maskGradients(prepared: Prepared, weights: Matrix): Named {
  const { Q, K, V } = project(prepared, 'X')
  const forward = Object.entries({ Q, K, V })
  const back = attentionBackward(Q, K, V, weights, matrixOf(prepared.tensors, 'G'))
  return Object.fromEntries([...forward, ...Object.entries(back)].map(([name, gradient]) => [name, ofMatrix(gradient)]))
}

export function maskDifferences(prepared: Prepared): Named {
  const parts = project(prepared, 'X')
  const G = matrixOf(prepared.tensors, 'G')
  const along = (name: 'Q' | 'K' | 'V') =>
    ofMatrix(gradientAlong(parts[name], (moved) => {
      const { Q, K, V }: Record<'Q' | 'K' | 'V', Matrix> = { Q: parts.Q, K: parts.K, V: parts.V, [name]: moved }
      return sum(multiply(G, attention(Q, K, V, parts.mask).output))
    }))
  return { dQ: along('Q'), dK: along('K'), dV: along('V') }
}

export function maskBackward(prepared: Prepared, named: Named, write: NumberWriter): readonly Step[] {
  const words = prepared.labels.words!
  const get = (name: string) => matrixOf(named, name)
  const G = matrixOf(prepared.tensors, 'G')
  const square = { rowNames: words, colNames: words }
  const [A, dA] = [get('weights'), get('dWeights')]
  return [
    {
      title: { it: 'Il gradiente in arrivo', en: 'The upstream gradient' },
      text: {
        it: 'Una riga per parola: quanto la perdita cambierebbe muovendo la sua uscita. Cambia una cella della prima riga, poi una dell’ultima, e guarda quali parole lo sentono.',
        en: 'One row a word: how the loss would change on moving its output. Change a cell of the first row, then one of the last, and see which words feel it.',
      },
      items: [
        matrixItem('G', 'G', { it: 'gradiente in arrivo', en: 'upstream gradient' }, G, ['n', 'd_v'], { rowNames: words, editable: 'G' }),
        matrixItem('dWeights', String.raw`\nabla A = G V^T`, { it: 'gradiente dei pesi', en: 'gradient of the weights' }, dA, ['n', 'n'], { ...square, part: 'weights', cell: productCell(write, G, transpose(get('V'))) }),
      ],
    },
    {
      title: { it: 'La maschera ferma anche il gradiente', en: 'The mask stops the gradient too' },
      text: {
        it: 'Il gradiente di un punteggio è moltiplicato per il suo peso: dove il peso è 0 non passa nulla. Così il futuro non entra nell’uscita, e l’errore di una parola non corregge le parole che la seguono.',
        en: 'The gradient of a score is multiplied by its weight: where the weight is 0 nothing gets through. So the future does not enter the output, and the error at a word does not correct the words after it.',
      },
      items: [matrixItem('dScaled', String.raw`\nabla S`, { it: 'gradiente dei punteggi', en: 'gradient of the scores' }, get('dScaled'), ['n', 'n'], { ...square, part: 'mask', cell: softmaxGradientCell(write, A, dA) })],
    },
    {
      title: { it: 'Fino a query, chiavi e valori', en: 'Down to queries, keys and values' },
      text: {
        it: 'Chiave e valore di una parola ricevono gradiente soltanto da lei e dalle parole che la seguono, le sole che la guardano.',
        en: 'The key and the value of a word get gradient only from itself and from the words after it, the only ones that look at it.',
      },
      items: [
        matrixItem('dQ', String.raw`\nabla Q = \nabla S\,K / \sqrt{d_k}`, { it: 'gradiente delle query', en: 'gradient of the queries' }, get('dQ'), ['n', 'd_k'], { rowNames: words, cell: rootedProductCell(write, get('dScaled'), get('K'), G.cols) }),
        matrixItem('dK', String.raw`\nabla K = \nabla S^T Q / \sqrt{d_k}`, { it: 'gradiente delle chiavi', en: 'gradient of the keys' }, get('dK'), ['n', 'd_k'], { rowNames: words, cell: rootedProductCell(write, transpose(get('dScaled')), get('Q'), G.cols) }),
        matrixItem('dV', String.raw`\nabla V = A^T G`, { it: 'gradiente dei valori', en: 'gradient of the values' }, get('dV'), ['n', 'd_v'], { rowNames: words, cell: productCell(write, transpose(A), G) }),
      ],
    },
  ]
}

/** No gradient where no weight is: exactly 0 above the diagonal. */
export function gradientClaim(named: Named, masked: boolean, write: NumberWriter): Claim {
  const { data, cols } = matrixOf(named, 'dScaled')
  const above = Math.max(0, ...data.filter((_, at) => at % cols > Math.floor(at / cols)).map(Math.abs))
  return {
    statement: { it: 'Nessun gradiente attraversa la maschera.', en: 'No gradient gets through the mask.' },
    paper: null,
    computed: `max|∇S|, j > i: ${write.text(above)}`,
    verdict: above === 0 ? 'holds' : 'fails',
    ...(masked ? {} : { note: { it: 'La maschera è spenta: il gradiente passa.', en: 'The mask is off: the gradient gets through.' } }),
  }
}
