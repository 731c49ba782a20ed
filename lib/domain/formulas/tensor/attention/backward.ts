import type { MatrixItem, Step } from '../../demo/sheet'
import { columns } from '../../../maths/matrix-blocks'
import { transpose, type Matrix } from '../../../maths/matrix'
import { productCell, rootedProductCell, softmaxGradientCell, transposedProductCell } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { matrixOf } from '../numbers'
import { shownHead, shownNames, type AttentionView } from './steps'

/** The backward pass, from the gradient that arrives to the gradients of the three weight matrices. */
export function attentionBackwardSteps(view: AttentionView): readonly Step[] {
  const { prepared, named, write } = view
  const head = shownHead(view)
  const { words, keys } = shownNames(view)
  const { width, heads } = prepared.sizes as { width: number; heads: number }
  const get = (name: string) => matrixOf(named, name, head)
  const upstream = columns(matrixOf(prepared.tensors, 'G'), head * width, width)
  const [X, M] = [matrixOf(prepared.tensors, 'X'), matrixOf(prepared.tensors, 'M')]
  const item = (id: string, symbolTex: string, it: string, en: string, data: Matrix, dims: readonly [string, string], extra: Partial<MatrixItem>): MatrixItem =>
    matrixItem(id, symbolTex, { it, en }, data, dims, extra)
  const weightGradient = (name: 'Q' | 'K' | 'V') => {
    const all = matrixOf(named, `dW${name}`)
    const rows = name !== 'Q' && keys !== words ? 'M' : 'X'
    return item(`dW${name}`, `\\nabla W^${name} = ${rows}^T \\nabla ${name}`, `gradiente di W^${name}`, `gradient of W^${name}`, columns(all, head * width, width), [String.raw`d_{\text{model}}`, name === 'V' ? 'd_v' : 'd_k'], {
      part: name,
      cell: productCell(write, transpose(name === 'Q' ? X : M), get(`d${name}`)),
    })
  }
  return [
    {
      title: { it: 'Il gradiente in arrivo', en: 'The upstream gradient' },
      text: {
        it: 'Dice quanto la perdita cambierebbe muovendo ogni numero dell’uscita. Cambia una cella e guarda fin dove si sente.',
        en: 'It says how the loss would change on moving each number of the output. Change a cell and see how far it is felt.',
      },
      items: [item('G', 'G', 'gradiente rispetto all’uscita', 'gradient with respect to the output', upstream, ['n_q', 'd_v'], { part: 'out', rowNames: words, ...(heads === 1 ? { editable: 'G' } : {}) })],
    },
    {
      title: { it: 'Verso V e verso i pesi', en: 'To V and to the weights' },
      items: [
        item('dV', String.raw`\nabla V = A^T G`, 'gradiente di V', 'gradient of V', get('dV'), ['n_k', 'd_v'], { part: 'V', rowNames: keys, cell: productCell(write, transpose(get('weights')), upstream) }),
        item('dWeights', String.raw`\nabla A = G V^T`, 'gradiente dei pesi', 'gradient of the weights', get('dWeights'), ['n_q', 'n_k'], { part: 'softmax', rowNames: words, colNames: keys, cell: transposedProductCell(write, upstream, get('V')) }),
      ],
    },
    {
      title: { it: 'Attraverso la softmax', en: 'Through the softmax' },
      text: {
        it: 'Ogni riga si confronta con la propria media pesata: chi ha tirato più della media sale, chi meno scende. Ogni riga somma 0.',
        en: 'Each row is set against its own weighted mean: what pulled more than the mean goes up, what pulled less goes down. Each row sums to 0.',
      },
      items: [item('dScaled', String.raw`\nabla S = A \circ (\nabla A - \textstyle\sum \nabla A \circ A)`, 'gradiente dei punteggi scalati', 'gradient of the scaled scores', get('dScaled'), ['n_q', 'n_k'], { part: 'scale', rowNames: words, colNames: keys, cell: softmaxGradientCell(write, get('weights'), get('dWeights')) })],
    },
    {
      title: { it: 'Qui Q e K si separano', en: 'Here Q and K part ways' },
      text: {
        it: 'Per Q si moltiplica per le chiavi; per K si moltiplica, trasposto, per le query. La stessa tabella, letta per righe o per colonne: ecco perché W^Q e W^K ricevono correzioni diverse, anche partendo uguali.',
        en: 'For Q one multiplies by the keys; for K one multiplies, transposed, by the queries. The same table, read by rows or by columns: that is why W^Q and W^K get different corrections, even starting alike.',
      },
      items: [
        item('dQ', String.raw`\nabla Q = \nabla S\, K / \sqrt{d_k}`, 'gradiente delle query', 'gradient of the queries', get('dQ'), ['n_q', 'd_k'], { part: 'Q', rowNames: words, cell: rootedProductCell(write, get('dScaled'), get('K'), get('K').cols) }),
        item('dK', String.raw`\nabla K = \nabla S^T Q / \sqrt{d_k}`, 'gradiente delle chiavi', 'gradient of the keys', get('dK'), ['n_k', 'd_k'], { part: 'K', rowNames: keys, cell: rootedProductCell(write, transpose(get('dScaled')), get('Q'), get('Q').cols) }),
      ],
    },
    {
      title: { it: 'Fino ai parametri', en: 'Down to the parameters' },
      text: {
        it: 'Ogni parola manda il suo contributo alle matrici W, e i contributi si sommano: l’addestramento corregge soltanto queste.',
        en: 'Each word sends its share to the matrices W, and the shares add up: training corrects these alone.',
      },
      items: [weightGradient('Q'), weightGradient('K'), weightGradient('V')],
    },
  ]
}
