import { add, map, scale, tabulate } from '../../../maths/matrix'
import { positionalEncoding } from '../../../maths/positional-encoding'
import { wordEmbeddings } from '../../../maths/random-matrix'
import { wordsOf } from '../../../maths/sentence'
import { mean } from '../../../maths/statistics'
import { seedField, sentenceField, upstreamField } from '../../demo/common-fields'
import { stageOf, TRAINED, trainedFields, whenSeeded } from '../../trained/fields'
import { findSentenceProblem, withShownWords } from '../../trained/sentences'
import { tensor } from '../../demo/demo'
import { whole } from '../../demo/fields'
import { pairCell } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { waveCell } from '../waves/wave-cell'
import { matrixOf, numberOf, ofMatrix, ofVector } from '../numbers'
import { upstreamGradient } from '../upstream'
import { scaleBackward, scaleDifferences, scaleGradients } from './scale-backward'
import { prepareTrained } from './trained'

/** Mean square of all coordinates: their size per coordinate. */
const power = (values: Float64Array) => mean(values.map((value) => value * value))

/** R11: the factor √d_model before the position is added. */
export const embeddingScale = tensor({
  id: 'R11',
  symbolsTex: String.raw`\part{scaled}{\part{root}{\sqrt{d_{\text{model}}}} \cdot \part{raw}{E}} + \part{pe}{PE}`,
  parts: [
    { id: 'raw', tex: 'E', name: { it: 'embedding, varianza 1/d_model', en: 'embedding, variance 1/d_model' } },
    { id: 'root', tex: String.raw`\sqrt{d_{\text{model}}}`, name: { it: 'fattore di scala', en: 'factor of scale' } },
    { id: 'scaled', tex: String.raw`\sqrt{d_{\text{model}}}\,E`, name: { it: 'embedding scalato', en: 'scaled embedding' } },
    { id: 'pe', tex: 'PE', name: { it: 'posizione', en: 'position' } },
  ],
  fields: {
    weights: trainedFields.weights, moment: trainedFields.moment, english: trainedFields.english,
    sentence: whenSeeded({ ...sentenceField, maxWords: 24 }),
    d: whenSeeded(whole({ it: 'Larghezza del modello', en: 'Width of the model' }, 512, 2, 1024, { tex: String.raw`d_{\text{model}}` })),
    seed: whenSeeded(seedField),
    G: upstreamField,
  },
  look: [
    {
      it: 'Una tabella di embedding estratta con varianza 1/d_model ha coordinate piccole, circa 0,04 con d_model = 512. Le onde della posizione vanno da −1 a 1: senza il fattore la posizione coprirebbe la parola.',
      en: 'An embedding table drawn with variance 1/d_model has small coordinates, about 0.04 at d_model = 512. The waves of position run from −1 to 1: without the factor, position would drown the word.',
    },
    {
      it: 'L’articolo non dice con quale varianza parte la tabella: 1/d_model è l’ipotesi che rende il fattore naturale.',
      en: 'The paper does not say with what variance the table starts: 1/d_model is the assumption that makes the factor natural.',
    },
    {
      ...TRAINED,
      it: 'Sono le righe della tabella del modello che traduce. Sposta il cursore e segui la media dei quadrati: al passo 0 la parola pesa circa 1, poi è l’addestramento a decidere quanto deve contare la parola accanto al posto.',
      en: 'These are rows of the table of the model that translates. Move the slider and follow the mean square: at step 0 the word weighs about 1, then training itself decides how much the word must count beside its place.',
    },
  ],
  spoken: {
    it: '«radice di di model per e, più pi e».',
    en: '“root d model times E, plus P E”.',
  },
  check: ({ d, ...state }) => (d % 2 === 0 ? findSentenceProblem(state) : { field: 'd', message: { it: 'Le onde vanno a coppie: scegli una larghezza pari.', en: 'Waves come in pairs: choose an even width.' } }),
  stageOf,
  prepare: (state, stored) => {
    if (state.weights === 'trained') return prepareTrained(state, stored)
    const { sentence, d, seed, G } = state
    const words = wordsOf(sentence)
    const vocabulary = [...new Set(words.map((word) => word.toLowerCase()))]
    return {
      tensors: {
        E: ofMatrix(map(wordEmbeddings(words, d, seed), (value) => Math.fround(value / Math.sqrt(d)))),
        PE: ofMatrix(map(positionalEncoding(0, words.length, d), Math.fround)),
        // Row i says which row of the table word i takes: 1 there, 0 elsewhere.
        places: ofMatrix(tabulate(words.length, vocabulary.length, (i, word) => (words[i]!.toLowerCase() === vocabulary[word] ? 1 : 0))),
        G: upstreamGradient(words.length, d, seed, G),
      },
      sizes: { d },
      labels: { words, vocabulary },
    }
  },
  reference: (prepared) => {
    const { tensors, sizes } = prepared
    const [E, PE] = [matrixOf(tensors, 'E'), matrixOf(tensors, 'PE')]
    const scaled = scale(E, Math.sqrt(sizes.d!))
    return { scaled: ofMatrix(scaled), total: ofMatrix(add(scaled, PE)), powers: ofVector([E, scaled, PE].map((one) => power(one.data))), ...scaleGradients(prepared) }
  },
  differences: scaleDifferences,
  present: ({ state, prepared: given, named, write }) => {
    const prepared = withShownWords(given, write.locale)
    const words = prepared.labels.words!
    const n = words.length
    const d = prepared.sizes.d!
    const [raw, scaled, pe] = [0, 1, 2].map((i) => numberOf(named, 'powers', i)) as [number, number, number]
    const dims = ['n', String.raw`d_{\text{model}}`] as const
    const E = matrixOf(prepared.tensors, 'E')
    const get = (name: string) => matrixOf(named, name)
    return {
      numbersTex: String.raw`\part{scaled}{\part{root}{${write.tex(Math.sqrt(d))}} \cdot \part{raw}{${write.tex(E.data[0]!)}}} + \part{pe}{${write.tex(matrixOf(prepared.tensors, 'PE').data[0]!)}} = ${write.tex(get('total').data[0]!)}`,
      shapesTex: String.raw`\part{raw}{(${n} \times ${d})} + \part{pe}{(${n} \times ${d})}`,
      steps: [
        { title: { it: 'Prima del fattore', en: 'Before the factor' }, items: [matrixItem('E', 'E', { it: 'embedding', en: 'embedding' }, E, dims, { rowNames: words, part: 'raw', digits: 3 })] },
        { title: { it: 'Dopo il fattore', en: 'After the factor' }, items: [matrixItem('scaled', String.raw`\sqrt{d_{\text{model}}}\,E`, { it: 'embedding scalato', en: 'scaled embedding' }, get('scaled'), dims, { rowNames: words, part: 'scaled', cell: (i, j) => String.raw`\sqrt{${d}} \cdot ${write.tex(E.data[i * d + j]!)} = ${write.tex(get('scaled').data[i * d + j]!)}` })] },
        { title: { it: 'Parola e posto insieme', en: 'Word and place together' }, items: [
          matrixItem('PE', 'PE', { it: 'posizione', en: 'position' }, matrixOf(prepared.tensors, 'PE'), dims, { rowNames: words, part: 'pe', cell: waveCell(write, matrixOf(prepared.tensors, 'PE'), 0) }),
          matrixItem('total', String.raw`\sqrt{d_{\text{model}}}\,E + PE`, { it: 'ingresso del modello', en: 'input of the model' }, get('total'), dims, { rowNames: words, cell: pairCell(write, get('scaled'), matrixOf(prepared.tensors, 'PE'), '+', get('total')) }),
          { kind: 'table', caption: { it: 'Quanto pesa ognuno, per coordinata (media dei quadrati)', en: 'How much each weighs, per coordinate (mean square)' },
            head: [{ it: 'che cosa', en: 'what' }, { it: 'media dei quadrati', en: 'mean square' }],
            rows: [[{ it: 'embedding', en: 'embedding' }, write.text(raw, 5)], [{ it: 'embedding scalato', en: 'scaled embedding' }, write.text(scaled)], [{ it: 'posizione', en: 'position' }, write.text(pe)]] },
        ] },
      ],
      backward: scaleBackward(prepared, named, write),
      claims: [
        // Training owes nothing to how its table began.
        ...(state.weights === 'trained' ? [] : [{ statement: { it: 'Il fattore porta la varianza per coordinata a 1, contro 0,5 della posizione.', en: 'The factor brings the variance per coordinate to 1, against 0.5 for position.' }, paper: null, computed: `${write.text(scaled)}; ${write.text(pe)}`,
          // Four standard errors of a mean of n·d squared normal numbers.
          verdict: Math.abs(scaled - 1) < 4 * Math.sqrt(2 / (new Set(words.map((word) => word.toLowerCase())).size * d)) && Math.abs(pe - 0.5) < 1e-4 ? ('holds' as const) : ('fails' as const) }]),
        { statement: { it: '√512 = 22,627 nel modello base, √1024 = 32 in quello grande.', en: '√512 = 22.627 in the base model, √1024 = 32 in the big one.' }, paper: null, computed: `${write.text(Math.sqrt(512))}; ${write.text(Math.sqrt(1024))}`, verdict: Math.sqrt(512).toFixed(3) === '22.627' && Math.sqrt(1024) === 32 ? 'holds' : 'fails' },
      ],
    }
  },
})
