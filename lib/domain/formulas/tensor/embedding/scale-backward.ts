import { numericalGradient } from '../../../maths/finite-difference'
import { at, matMul, scale, tabulate, transpose } from '../../../maths/matrix'
import type { Named, Prepared } from '../../demo/demo'
import type { NumberWriter } from '../../demo/number-text'
import type { Step } from '../../demo/sheet'
import { factor } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { matrixOf, ofMatrix } from '../numbers'

/** Gradients of Σ G ∘ (√d E + PE): of each position's embedding, and gathered by word of the table. */
export function scaleGradients({ tensors, sizes }: Prepared): Named {
  const dE = scale(matrixOf(tensors, 'G'), Math.sqrt(sizes.d!))
  return { dE: ofMatrix(dE), dTable: ofMatrix(matMul(transpose(matrixOf(tensors, 'places')), dE)) }
}

/** Along every number of the table; a row of it is felt only where its word stands. */
export function scaleDifferences({ tensors, sizes }: Prepared): Named {
  const [G, E, PE, places] = ['G', 'E', 'PE', 'places'].map((name) => matrixOf(tensors, name)) as [ReturnType<typeof matrixOf>, ReturnType<typeof matrixOf>, ReturnType<typeof matrixOf>, ReturnType<typeof matrixOf>]
  const root = Math.sqrt(sizes.d!)
  return {
    dTable: ofMatrix(tabulate(places.cols, sizes.d!, (word, j) => {
      const here = Array.from({ length: places.rows }, (_, i) => i).filter((i) => at(places, i, word) === 1)
      const loss = ([value = 0]: Float64Array) => here.reduce((total, i) => total + at(G, i, j) * (root * value + at(PE, i, j)), 0)
      return numericalGradient(loss, Float64Array.of(at(E, here[0]!, j)))[0]!
    })),
  }
}

export function scaleBackward({ tensors, sizes, labels }: Prepared, named: Named, write: NumberWriter): readonly Step[] {
  const { words = [], vocabulary = [] } = labels
  const dims = ['n', String.raw`d_{\text{model}}`] as const
  const [G, dE, dTable] = [matrixOf(tensors, 'G'), matrixOf(named, 'dE'), matrixOf(named, 'dTable')]
  const rowsOfWord = (word: number) => words.flatMap((one, i) => (one.toLowerCase() === vocabulary[word] ? [i] : []))
  const twice = vocabulary.find((_, word) => rowsOfWord(word).length > 1)
  return [
    {
      title: { it: 'Il fattore vale anche all’indietro', en: 'The factor works backwards too' },
      text: {
        it: 'La somma passa il gradiente, intero, sia alla parola sia alla posizione; lì si ferma, perché le onde non hanno parametri. Alla parola arriva moltiplicato per √d_model: lo stesso fattore che ingrandisce l’embedding ne ingrandisce le correzioni.',
        en: 'The sum passes the gradient whole to the word and to the position; there it stops, for the waves have no parameters. To the word it comes multiplied by √d_model: the factor that enlarges the embedding enlarges its corrections as well.',
      },
      items: [
        matrixItem('G', 'G', { it: 'gradiente in arrivo', en: 'upstream gradient' }, G, dims, { rowNames: words, editable: 'G' }),
        matrixItem('dE', String.raw`\nabla E = \sqrt{d_{\text{model}}}\,G`, { it: 'gradiente a ogni posto', en: 'gradient at each place' }, dE, dims, {
          rowNames: words, part: 'raw',
          cell: (i, j) => String.raw`\sqrt{${sizes.d!}} \cdot ${factor(write, at(G, i, j))} = ${write.tex(at(dE, i, j))}`,
        }),
      ],
    },
    {
      title: { it: 'Una parola, una riga della tabella', en: 'One word, one row of the table' },
      text: twice === undefined
        ? {
            it: 'La tabella ha una riga per parola diversa: quella di una parola che torna più volte riceve la somma delle correzioni. Ripeti una parola nella frase e guarda la sua riga.',
            en: 'The table has a row for each different word: that of a word which comes again gets the sum of the corrections. Repeat a word in the sentence and look at its row.',
          }
        : {
            it: `«${twice}» compare più volte: la sua riga riceve la somma delle correzioni di tutti i suoi posti. Le righe delle parole assenti restano come sono.`,
            en: `“${twice}” comes more than once: its row gets the sum of the corrections of all its places. The rows of absent words stay as they are.`,
          },
      items: [
        matrixItem('dTable', String.raw`\nabla E_{\text{${write.locale === 'it' ? 'tabella' : 'table'}}}`, { it: 'gradiente delle righe della tabella', en: 'gradient of the rows of the table' }, dTable, ['V', dims[1]], {
          rowNames: vocabulary, part: 'raw',
          cell: (word, j) => `${rowsOfWord(word).map((i) => factor(write, at(dE, i, j))).join(' + ')} = ${write.tex(at(dTable, word, j))}`,
        }),
      ],
    },
  ]
}
