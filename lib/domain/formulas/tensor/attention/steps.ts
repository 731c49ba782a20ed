import type { TensorView } from '../../demo/demo'
import type { MatrixItem, Step } from '../../demo/sheet'
import { pairCell, productCell, softmaxCell, transposedProductCell } from '../cell-tex'
import { columns } from '../../../maths/matrix-blocks'
import { withShownWords } from '../../trained/sentences'
import { matrixItem } from '../matrix-item'
import { matrixOf } from '../numbers'
import { firstStep } from './first-step'
import type { attentionFields } from './prepare'

export type AttentionView = TensorView<typeof attentionFields>

/** Index of the head on show; a link may name one that the present number of heads lacks. */
export function shownHead({ state, prepared }: AttentionView): number {
  return Math.min(state.head, prepared.sizes.heads!) - 1
}

/** Names of the rows that look and of those that are looked at: one and the same list but across languages. */
export function shownNames({ prepared, write }: AttentionView): { words: readonly string[]; keys: readonly string[] } {
  const { words = [], keys = [] } = withShownWords(prepared, write.locale).labels
  return { words, keys: keys.join(' ') === words.join(' ') ? words : keys }
}

/** The forward pass in the order of equation (1). */
export function attentionSteps(view: AttentionView): readonly Step[] {
  const { prepared, named, write } = view
  const head = shownHead(view)
  const { words, keys } = shownNames(view)
  const width = prepared.sizes.width!
  const [X, M] = [matrixOf(prepared.tensors, 'X'), matrixOf(prepared.tensors, 'M')]
  const memory = keys === words ? 'X' : 'M'
  const get = (name: string) => matrixOf(named, name, head)
  const projection = (id: 'Q' | 'K' | 'V', it: string, en: string): MatrixItem => {
    const W = columns(matrixOf(prepared.tensors, `W${id}`), head * width, width)
    return matrixItem(id, id, { it, en }, get(id), ['n', id === 'V' ? 'd_v' : 'd_k'], {
      part: id, rowNames: id === 'Q' ? words : keys, cell: productCell(write, id === 'Q' ? X : M, W),
    })
  }
  const square = (id: string, part: string, symbolTex: string, it: string, en: string, heat: 'signed' | 'weights', cell: NonNullable<MatrixItem['cell']>): MatrixItem =>
    matrixItem(id, symbolTex, { it, en }, get(id), ['n_q', 'n_k'], { part, rowNames: words, colNames: keys, heat, cell })
  const root = Math.sqrt(width)
  const scores = get('scores')
  const mask = matrixOf(prepared.tensors, 'mask')
  return [
    firstStep(view, words, keys),
    {
      title: { it: 'Query, chiavi e valori', en: 'Queries, keys and values' },
      text: {
        it: 'La stessa riga, moltiplicata per tre matrici diverse, diventa domanda (query), etichetta (chiave) e contenuto (valore). Ogni cella è un prodotto scalare: aprine una.',
        en: 'The same row, multiplied by three different matrices, becomes question (query), label (key) and content (value). Each cell is a dot product: open one.',
      },
      items: [
        projection('Q', 'query, XW^Q', 'queries, XW^Q'),
        projection('K', `chiavi, ${memory}W^K`, `keys, ${memory}W^K`),
        projection('V', `valori, ${memory}W^V`, `values, ${memory}W^V`),
      ],
    },
    {
      title: { it: 'I punteggi: ogni query contro ogni chiave', en: 'The scores: every query against every key' },
      text: {
        it: 'Riga i, colonna j: quanto la query della parola i somiglia alla chiave della parola j. Qui la T in alto vuol dire trasposta.',
        en: 'Row i, column j: how much the query of word i resembles the key of word j. The raised T here means transpose.',
      },
      items: [square('scores', 'scores', 'QK^T', 'punteggi', 'scores', 'signed', transposedProductCell(write, get('Q'), get('K')))],
    },
    {
      title: { it: 'Divisione per √d_k', en: 'Division by √d_k' },
      text: {
        it: 'Un prodotto di d_k termini oscilla tanto più quanti più termini ha; la radice riporta l’oscillazione a 1.',
        en: 'A product of d_k terms swings the more, the more terms it has; the root brings the swing back to 1.',
      },
      items: [square('scaled', 'scale', String.raw`\frac{QK^T}{\sqrt{d_k}}`, 'punteggi scalati', 'scaled scores', 'signed', (i, j) => {
        const value = scores.data[i * scores.cols + j]!
        return String.raw`\frac{${write.tex(value)}}{\sqrt{${width}}} = ${write.tex(value / root)}`
      })],
    },
    {
      title: { it: 'La maschera', en: 'The mask' },
      text: prepared.sizes.masked
        ? { it: 'Le parole che seguono ricevono −∞: la softmax ne farà esattamente 0.', en: 'Words that follow are given −∞: softmax will make exactly 0 of it.' }
        : view.state.weights === 'trained'
        ? { it: 'Qui il modello non ne mette: ogni parola può guardare tutte quelle che le stanno davanti. Scegli l’italiano su sé stesso per vederla.', en: 'The model puts none here: each word may look at all that are before it. Choose Italian on itself to see one.' }
        : { it: 'Senza maschera ogni parola vede tutte le altre: si somma 0. Accendila per vedere il decoder.', en: 'Without a mask every word sees all the others: 0 is added. Switch it on to see the decoder.' },
      items: [square('masked', 'softmax', String.raw`\frac{QK^T}{\sqrt{d_k}} + M`, 'punteggi mascherati', 'masked scores', 'signed', pairCell(write, get('scaled'), mask, '+', get('masked')))],
    },
    {
      title: { it: 'Softmax: da punteggi a pesi', en: 'Softmax: from scores to weights' },
      text: {
        it: 'Ogni riga diventa una scelta ripartita: numeri fra 0 e 1 che sommati fanno 1. È la mappa di chi guarda chi.',
        en: 'Each row becomes a shared-out choice: numbers from 0 to 1 that add up to 1. It is the map of who looks at whom.',
      },
      items: [square('weights', 'softmax', 'A', 'pesi di attenzione', 'attention weights', 'weights', softmaxCell(write, get('masked')))],
    },
    {
      title: { it: 'Per V: si raccoglie il contenuto', en: 'Times V: gathering the content' },
      text: {
        it: 'Ogni riga d’uscita è una media pesata delle righe di V: la parola torna arricchita di quello che ha guardato.',
        en: 'Each output row is a weighted mean of the rows of V: the word comes back enriched with what it looked at.',
      },
      items: [matrixItem('output', 'AV', { it: 'uscita', en: 'output' }, get('output'), ['n_q', 'd_v'], { part: 'out', rowNames: words, cell: productCell(write, get('weights'), get('V')) })],
    },
  ]
}
