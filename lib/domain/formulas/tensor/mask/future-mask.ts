import { attention } from '../../../maths/attention'
import { causalMask, openMask } from '../../../maths/mask'
import { tabulate, zip, type Matrix } from '../../../maths/matrix'
import { seededWeights } from '../../../maths/random-matrix'
import { wordsOf } from '../../../maths/sentence'
import { seedField, sentenceField, switchField, upstreamField } from '../../demo/common-fields'
import { tensor, type Prepared } from '../../demo/demo'
import { whole } from '../../demo/fields'
import type { NumberWriter } from '../../demo/number-text'
import { readItalian } from '../../../parallel-grammar/read-italian'
import { stageOf, TRAINED, trainedFields, whenSeeded } from '../../trained/fields'
import { findSentenceProblem, withShownWords } from '../../trained/sentences'
import { pairCell, softmaxCell } from '../cell-tex'
import { inputRows } from '../input-rows'
import { matrixItem } from '../matrix-item'
import { getNumbers, matrixOf, ofMatrix } from '../numbers'
import { upstreamGradient } from '../upstream'
import { gradientClaim, maskBackward, maskDifferences, maskGradients, project } from './mask-backward'
import { prepareTrained } from './trained'

function run(prepared: Prepared, input: 'X' | 'Y') {
  const { Q, K, V, mask } = project(prepared, input)
  return attention(Q, K, V, mask)
}

/** Greatest change of each row, n × 1. */
function rowChanges(a: Matrix, b: Matrix): Matrix {
  const gaps = zip(a, b, (x, y) => Math.abs(x - y))
  return tabulate(a.rows, 1, (i) => Math.max(...gaps.data.subarray(i * a.cols, (i + 1) * a.cols)))
}

/** Why a pair is permitted or not: the place looked at against the place that looks. */
const maskCell = (write: NumberWriter, on: boolean) => (i: number, j: number) => {
  const later = j > i
  return String.raw`j = ${j + 1} ${later ? '>' : String.raw`\le`} i = ${i + 1}${on ? '' : write.locale === 'it' ? String.raw`, \text{ senza maschera}` : String.raw`, \text{ no mask}`} \Rightarrow M_{ij} = ${write.tex(on && later ? -Infinity : 0)}`
}

/** Only the decoder's attention on itself is masked, and its sentence cannot be left to the model: a word of it is changed. */
const { kind: _, ...others } = trainedFields
const fieldsOfMask = { ...others, italian: { ...others.italian, label: { it: 'Frase italiana che il decoder legge', en: 'Italian sentence that the decoder reads' }, minWords: 1 } }

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
    ...fieldsOfMask,
    sentence: whenSeeded({ ...sentenceField, maxWords: 24 }),
    place: whole({ it: 'Cambia la parola numero', en: 'Change word number' }, 4, 1, 24),
    word: whenSeeded({ ...sentenceField, label: { it: 'Mettendo', en: 'Putting' }, value: { it: 'quel', en: 'that' }, maxWords: 1 }),
    italianWord: { ...sentenceField, label: { it: 'Mettendo', en: 'Putting' }, value: { it: 'quel', en: 'quel' }, maxWords: 1, ...TRAINED },
    mask: switchField({ it: 'Maschera', en: 'Mask' }, true),
    dk: whenSeeded(whole({ it: 'Larghezza di query e chiavi', en: 'Width of queries and keys' }, 4, 1, 16, { tex: 'd_k' })),
    seed: whenSeeded(seedField),
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
    {
      ...TRAINED,
      it: 'È il decoder del modello che traduce, sulla frase italiana: ogni riga ha il nome dell’ultima parola letta. Spegni la maschera: la testa guarda anche il futuro, che in addestramento non ha mai visto.',
      en: 'This is the decoder of the model that translates, on the Italian sentence: each row is named after the last word read. Switch the mask off: the head looks at the future too, which it never saw in training.',
    },
  ],
  spoken: {
    it: '«softmax di cu kappa trasposta fratto radice di di kappa, più emme; emme i gi vale zero se gi non supera i, altrimenti meno infinito».',
    en: '“softmax of Q K transpose over root d k, plus M; M i j is zero if j is at most i, otherwise minus infinity”.',
  },
  check: ({ sentence, place, ...state }) => {
    const refused = findSentenceProblem(state)
    if (refused) return refused
    const count = state.weights === 'trained' ? readItalian(state.italian).words.length : wordsOf(sentence).length
    return place <= count
      ? null
      : { field: 'place', message: { it: `La frase ha ${count} parole: scegli un numero fino a ${count}.`, en: `The sentence has ${count} words: choose a number up to ${count}.` } }
  },
  stageOf,
  prepare: (state, stored) => {
    if (state.weights === 'trained') return prepareTrained(state, stored)
    const { sentence, place, word, mask, dk, seed, G } = state
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
      sizes: { first: 0 },
      labels: { words, changed },
    }
  },
  reference: (prepared) => {
    const [a, b] = [run(prepared, 'X'), run(prepared, 'Y')]
    return {
      scaled: ofMatrix(a.scaled), masked: ofMatrix(a.masked), weights: ofMatrix(a.weights), output: ofMatrix(a.output), changedOutput: ofMatrix(b.output),
      change: ofMatrix(rowChanges(a.output, b.output)),
      ...maskGradients(prepared, a.weights),
    }
  },
  differences: maskDifferences,
  present: ({ state, prepared: given, named, write }) => {
    const prepared = withShownWords(given, write.locale)
    const { words = [], changed = [] } = prepared.labels
    const n = words.length
    /** The row that changes, from 0: where a sentence begins with START its first word stands in row 1. */
    const at = prepared.sizes.first! + state.place - 1
    const get = (name: string) => matrixOf(named, name)
    const before = [...getNumbers(named, 'change').data].slice(0, at)
    const worst = Math.max(0, ...before)
    const legal = get('weights').data.filter((p) => p > 0).length
    const square = { rowNames: words, colNames: words }
    return {
      numbersTex: String.raw`e^{-\infty} = ${write.tex(Math.exp(-Infinity))}, \quad \part{change}{\max_{i < ${at + 1}} \Delta_i = ${write.tex(worst)}}`,
      shapesTex: String.raw`\part{mask}{M:\ ${n} \times ${n}}, \quad \part{weights}{(${n} \times ${n})}`,
      steps: [
        { title: { it: 'Punteggi mascherati', en: 'Masked scores' }, items: [
          matrixItem('mask', 'M', { it: 'maschera', en: 'mask' }, matrixOf(prepared.tensors, 'mask'), ['n', 'n'], { ...square, part: 'mask', digits: 0, cell: maskCell(write, state.mask) }),
          matrixItem('masked', String.raw`S + M`, { it: 'punteggi scalati più maschera', en: 'scaled scores plus mask' }, get('masked'), ['n', 'n'], { ...square, part: 'mask', cell: pairCell(write, get('scaled'), matrixOf(prepared.tensors, 'mask'), '+', get('masked')) }),
        ] },
        { title: { it: 'I pesi: un triangolo', en: 'The weights: a triangle' }, items: [
          matrixItem('weights', 'A', { it: 'pesi di attenzione', en: 'attention weights' }, get('weights'), ['n', 'n'], { ...square, heat: 'weights', part: 'weights', cell: softmaxCell(write, get('masked')) }),
        ] },
        { title: { it: 'Cambia una parola', en: 'A word changes' },
          text: { it: `Al posto di «${words[at] ?? ''}» ora c’è «${changed[at] ?? ''}».`, en: `In place of “${words[at] ?? ''}” there is now “${changed[at] ?? ''}”.` },
          items: [
            { kind: 'table', caption: { it: 'Quanto cambia l’uscita di ogni parola', en: 'How much each word’s output changes' },
              head: [{ it: 'parola', en: 'word' }, { it: 'cambiamento maggiore', en: 'largest change' }],
              rows: words.map((word, i) => [`${i + 1 - prepared.sizes.first!}. ${word}`, write.text(get('change').data[i]!, 4)]) },
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
