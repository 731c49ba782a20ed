import { attention } from '../../../maths/attention'
import { causalMask, openMask } from '../../../maths/mask'
import { tabulate, zip, type Matrix } from '../../../maths/matrix'
import { seededWeights } from '../../../maths/random-matrix'
import { wordsOf } from '../../../maths/sentence'
import { seedField, sentenceField, switchField, upstreamField } from '../../demo/common-fields'
import { tensor, type Prepared } from '../../demo/demo'
import { whole } from '../../demo/fields'
import { inputRows } from '../attention/prepare'
import { softmaxCell } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { getNumbers, matrixOf, ofMatrix } from '../numbers'
import { upstreamGradient } from '../upstream'
import { gradientClaim, maskBackward, maskDifferences, maskGradients, project } from './mask-backward'

function run(prepared: Prepared, input: 'X' | 'Y') {
  const { Q, K, V, mask } = project(prepared, input)
  return attention(Q, K, V, mask)
}

/** Greatest change of each row, n × 1. */
function rowChanges(a: Matrix, b: Matrix): Matrix {
  const gaps = zip(a, b, (x, y) => Math.abs(x - y))
  return tabulate(a.rows, 1, (i) => Math.max(...gaps.data.subarray(i * a.cols, (i + 1) * a.cols)))
}

/** R09: the mask of the decoder. */
export const futureMask = tensor({
  id: 'R09',
  symbolsTex: String.raw`\part{weights}{\mathrm{softmax}}\!\left(\frac{QK^T}{\sqrt{d_k}} + \part{mask}{M}\right), \quad \part{mask}{M_{ij} = \begin{cases} 0 & j \le i \\ -\infty & j > i \end{cases}}, \quad e^{-\infty} = 0`,
  parts: [
    { id: 'mask', tex: 'M', name: { it: 'maschera', en: 'mask' } },
    { id: 'weights', tex: String.raw`\mathrm{softmax}`, name: { it: 'pesi', en: 'weights' } },
    { id: 'change', tex: String.raw`\Delta`, name: { it: 'quanto cambia ogni uscita', en: 'how much each output changes' } },
  ],
  fields: {
    sentence: { ...sentenceField, maxWords: 24 },
    place: whole({ it: 'Cambia la parola numero', en: 'Change word number' }, 4, 1, 24),
    word: { ...sentenceField, label: { it: 'Mettendo', en: 'Putting' }, value: { it: 'quel', en: 'that' }, maxWords: 1 },
    mask: switchField({ it: 'Maschera', en: 'Mask' }, true),
    dk: whole({ it: 'Larghezza di query e chiavi', en: 'Width of queries and keys' }, 4, 1, 16, { tex: 'd_k' }),
    seed: seedField,
    G: upstreamField,
  },
  look: [
    {
      it: 'Cambia una parola e guarda l’ultima tabella: con la maschera, le uscite delle parole che la precedono restano identiche, bit per bit. Senza, cambiano tutte.',
      en: 'Change a word and look at the last table: with the mask, the outputs of the words before it stay the same, bit for bit. Without it, all change.',
    },
    {
      it: 'È questo che permette di addestrare tutte le posizioni insieme: nessuna può sbirciare la parola che deve indovinare. E −∞ va messo prima della softmax: dopo, i pesi rimasti non sommerebbero più 1.',
      en: 'This is what lets all positions be trained at once: none can peep at the word it must guess. And −∞ must go in before the softmax: after it, the weights left would no longer sum to 1.',
    },
  ],
  spoken: {
    it: '«softmax di cu kappa trasposta fratto radice di di kappa, più emme; emme i gi vale zero se gi non supera i, altrimenti meno infinito».',
    en: '“softmax of Q K transpose over root d k, plus M; M i j is zero if j is at most i, otherwise minus infinity”.',
  },
  check: ({ sentence, place }) =>
    place <= wordsOf(sentence).length
      ? null
      : { field: 'place', message: { it: `La frase ha ${wordsOf(sentence).length} parole: scegli un numero fino a ${wordsOf(sentence).length}.`, en: `The sentence has ${wordsOf(sentence).length} words: choose a number up to ${wordsOf(sentence).length}.` } },
  prepare: ({ sentence, place, word, mask, dk, seed, G }) => {
    const words = wordsOf(sentence)
    const changed = words.map((one, i) => (i === place - 1 ? word.trim() : one))
    const n = words.length
    return {
      tensors: {
        X: ofMatrix(inputRows(words, 8, seed)),
        Y: ofMatrix(inputRows(changed, 8, seed)),
        WQ: ofMatrix(seededWeights('W^Q', 8, dk, seed)), WK: ofMatrix(seededWeights('W^K', 8, dk, seed)), WV: ofMatrix(seededWeights('W^V', 8, dk, seed)),
        mask: ofMatrix(mask ? causalMask(n) : openMask(n, n)),
        G: upstreamGradient(n, dk, seed, G),
      },
      sizes: {},
      labels: { words, changed },
    }
  },
  reference: (prepared) => {
    const [a, b] = [run(prepared, 'X'), run(prepared, 'Y')]
    return {
      masked: ofMatrix(a.masked), weights: ofMatrix(a.weights), output: ofMatrix(a.output), changedOutput: ofMatrix(b.output),
      change: ofMatrix(rowChanges(a.output, b.output)),
      ...maskGradients(prepared, a.weights),
    }
  },
  differences: maskDifferences,
  present: ({ state, prepared, named, write }) => {
    const { words = [], changed = [] } = prepared.labels
    const n = words.length
    const get = (name: string) => matrixOf(named, name)
    const before = [...getNumbers(named, 'change').data].slice(0, state.place - 1)
    const worst = Math.max(0, ...before)
    const legal = get('weights').data.filter((p) => p > 0).length
    const square = { rowNames: words, colNames: words }
    return {
      numbersTex: String.raw`e^{-\infty} = ${write.tex(Math.exp(-Infinity))}, \quad \part{change}{\max_{i < ${state.place}} \Delta_i = ${write.tex(worst)}}`,
      shapesTex: String.raw`\part{mask}{M:\ ${n} \times ${n}}, \quad \part{weights}{(${n} \times ${n})}`,
      steps: [
        { title: { it: 'Punteggi mascherati', en: 'Masked scores' }, items: [
          matrixItem('mask', 'M', { it: 'maschera', en: 'mask' }, matrixOf(prepared.tensors, 'mask'), ['n', 'n'], { ...square, part: 'mask', digits: 0 }),
          matrixItem('masked', String.raw`S + M`, { it: 'punteggi scalati più maschera', en: 'scaled scores plus mask' }, get('masked'), ['n', 'n'], { ...square, part: 'mask' }),
        ] },
        { title: { it: 'I pesi: un triangolo', en: 'The weights: a triangle' }, items: [
          matrixItem('weights', 'A', { it: 'pesi di attenzione', en: 'attention weights' }, get('weights'), ['n', 'n'], { ...square, heat: 'weights', part: 'weights', cell: softmaxCell(write, get('masked')) }),
        ] },
        { title: { it: 'Cambia una parola', en: 'A word changes' },
          text: { it: `Al posto di «${words[state.place - 1] ?? ''}» ora c’è «${changed[state.place - 1] ?? ''}».`, en: `In place of “${words[state.place - 1] ?? ''}” there is now “${changed[state.place - 1] ?? ''}”.` },
          items: [
            { kind: 'table', caption: { it: 'Quanto cambia l’uscita di ogni parola', en: 'How much each word’s output changes' },
              head: [{ it: 'parola', en: 'word' }, { it: 'cambiamento maggiore', en: 'largest change' }],
              rows: words.map((word, i) => [`${i + 1}. ${word}`, write.text(get('change').data[i]!, 4)]) },
          ] },
      ],
      backward: maskBackward(prepared, named, write),
      claims: [
        { statement: { it: 'Le uscite prima della parola cambiata non si muovono.', en: 'The outputs before the changed word do not move.' },
          paper: null, computed: `max Δ = ${write.text(worst)}`, verdict: worst === 0 ? 'holds' : 'fails',
          ...(state.mask ? {} : { note: { it: 'La maschera è spenta: ecco che cosa evita.', en: 'The mask is off: this is what it prevents.' } }) },
        { statement: { it: 'Le coppie permesse sono n(n + 1)/2.', en: 'The permitted pairs are n(n + 1)/2.' },
          paper: null, computed: `${write.text(legal)} / ${write.text((n * (n + 1)) / 2)}`, verdict: legal === (n * (n + 1)) / 2 ? 'holds' : 'fails' },
        gradientClaim(named, state.mask, write),
      ],
    }
  },
})
