import { gradientAlong } from '../../../maths/finite-difference'
import { matrix, multiply, row, scale, sum, type Matrix } from '../../../maths/matrix'
import { softmax, softmaxBackward } from '../../../maths/softmax'
import type { NumberWriter } from '../../demo/number-text'
import type { Named } from '../../demo/demo'
import type { Step } from '../../demo/sheet'
import { factor } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { matrixOf } from '../numbers'

/** What the rows of the gradients' table are, in order. */
const ROWS = { it: ['senza', 'con', 'con, fino a q·k'], en: ['without', 'with', 'with, back to q·k'] }

function stacked(rows: readonly Matrix[]): Matrix {
  return matrix(rows.length, rows[0]!.cols, rows.flatMap((one) => [...one.data]))
}

/**
 * Gradients of Σ G ∘ softmax for one row of scores, 3 × keys: at the unscaled scores, at the scores
 * divided by √d_k, and these carried back through the division to q·k.
 */
export function scoreGradients(raw: Matrix, scaled: Matrix, root: number, G: Matrix): Matrix {
  const through = softmaxBackward(softmax(scaled), G)
  return stacked([softmaxBackward(softmax(raw), G), through, scale(through, 1 / root)])
}

export function scoreDifferences(raw: Matrix, scaled: Matrix, root: number, G: Matrix): Matrix {
  const loss = (scores: Matrix) => sum(multiply(G, softmax(scores)))
  return stacked([
    gradientAlong(raw, loss),
    gradientAlong(scaled, loss),
    gradientAlong(raw, (dots) => loss(scale(dots, 1 / root))),
  ])
}

export function saturationBackward(named: Named, G: Matrix, d: number, write: NumberWriter): readonly Step[] {
  const gradients = matrixOf(named, 'dScores')
  const weights = [matrixOf(named, 'rawRow'), matrixOf(named, 'scaledRow')] as const
  const lengths = [0, 1, 2].map((i) => Math.sqrt(row(gradients, i).reduce((total, value) => total + value * value, 0)))
  const cell = (i: number, j: number) => {
    if (i === 2) return String.raw`\frac{${write.tex(gradients.data[gradients.cols + j]!)}}{\sqrt{${d}}} = ${write.tex(gradients.data[2 * gradients.cols + j]!)}`
    const p = weights[i]!
    const mean = sum(multiply(p, G))
    return String.raw`p_j\left(G_j - \textstyle\sum_m p_m G_m\right) = ${write.tex(p.data[j]!)} \cdot \left(${write.tex(G.data[j]!)} - ${factor(write, mean)}\right) = ${write.tex(gradients.data[i * gradients.cols + j]!)}`
  }
  const curve = (i: number) => [...row(gradients, i)].map(Math.abs).sort((a, b) => b - a).map((size, j) => [j + 1, size] as const)
  return [
    {
      title: { it: 'Il gradiente in arrivo sui pesi', en: 'The gradient that arrives at the weights' },
      text: {
        it: 'Un numero per ogni chiave: quanto la perdita cambierebbe dando più peso a quella. Cambia una cella.',
        en: 'One number a key: how the loss would change if that one got more weight. Change a cell.',
      },
      items: [matrixItem('G', 'G', { it: 'gradiente in arrivo', en: 'upstream gradient' }, G, ['1', 'n_k'], { editable: 'G' })],
    },
    {
      title: { it: 'Che cosa passa dalla softmax', en: 'What gets through the softmax' },
      text: {
        it: 'A ogni punteggio arriva p(G − media pesata di G). Dove quasi tutto il peso sta su una chiave sola, per le altre p è quasi 0, e per quella la differenza è quasi 0: non passa nulla. La divisione, all’indietro, si paga una volta ancora (terza riga), ma per un fattore noto e uguale per tutte le chiavi; la saturazione, invece, non si recupera.',
        en: 'Each score is given p(G − weighted mean of G). Where almost all the weight is on one key, p is nearly 0 for the others, and for that one the difference is nearly 0: nothing gets through. Going backwards the division is paid for once more (third row), but by a known factor, the same for all keys; saturation cannot be made good.',
      },
      items: [
        matrixItem('dScores', String.raw`\nabla s`, { it: 'gradiente dei punteggi', en: 'gradient of the scores' }, gradients, ['3', 'n_k'], { part: 'trace', rowNames: ROWS[write.locale], digits: 4, cell }),
        {
          kind: 'table',
          caption: { it: 'Lunghezza del gradiente di questa query', en: 'Length of this query’s gradient' },
          head: [{ it: 'divisione', en: 'division' }, { it: 'lunghezza', en: 'length' }],
          rows: lengths.map((length, i) => [{ it: ROWS.it[i]!, en: ROWS.en[i]! }, write.text(length, 4)]),
        },
        {
          kind: 'plot',
          caption: { it: `Quanto gradiente tocca a ogni chiave, d_k = ${d}`, en: `How much gradient each key gets, d_k = ${d}` },
          x: { label: { it: 'chiavi, in ordine', en: 'keys, in order' } },
          y: { label: { it: 'grandezza', en: 'size' } },
          series: [{ name: { it: 'senza', en: 'without' }, points: curve(0) }, { name: { it: 'con 1/√d_k', en: 'with 1/√d_k' }, points: curve(1) }],
        },
      ],
    },
  ]
}
