import { feedForward, feedForwardBackward, kernelOneConvolution, type FeedForwardWeights } from '../../../maths/feed-forward'
import { gradientAlong } from '../../../maths/finite-difference'
import { map, matMul, multiply, sum, transpose, zip } from '../../../maths/matrix'
import { feedForwardParameters } from '../../../maths/parameter-count'
import { hashText } from '../../../maths/random'
import { normalMatrix, seededWeights } from '../../../maths/random-matrix'
import { relativeError } from '../../../maths/relative-error'
import { wordsOf } from '../../../maths/sentence'
import { seedField, sentenceField, upstreamField } from '../../demo/common-fields'
import { tensor, type Prepared } from '../../demo/demo'
import { whole } from '../../demo/fields'
import { stageOf, TRAINED, trainedFields, whenSeeded } from '../../trained/fields'
import { findSentenceProblem, withShownWords } from '../../trained/sentences'
import { biasedProductCell, productCell, transposedProductCell } from '../cell-tex'
import { inputCell, inputRows } from '../input-rows'
import { matrixItem } from '../matrix-item'
import { getNumbers, matrixOf, ofMatrix } from '../numbers'
import { upstreamGradient } from '../upstream'
import { prepareTrained } from './trained'

function pieces({ tensors }: Prepared) {
  const get = (name: string) => matrixOf(tensors, name)
  const w: FeedForwardWeights = { W1: get('W1'), b1: get('b1'), W2: get('W2'), b2: get('b2') }
  return { x: get('X'), w, G: get('G') }
}

/** Matrices larger than this are not checked cell by cell: it would take minutes. */
const MOST_CHECKED = 1024

/** A network stands in every layer of the encoder and of the decoder, and has no heads. */
const { unit: _, kind: __, ...others } = trainedFields
const networkFields = {
  ...others,
  side: {
    kind: 'choice',
    label: { it: 'Dove', en: 'Where' },
    value: 'encoder',
    options: [{ value: 'encoder', label: { it: 'nell’encoder', en: 'in the encoder' } }, { value: 'decoder', label: { it: 'nel decoder', en: 'in the decoder' } }],
    ...TRAINED,
  },
} as const

/** R10: the position-wise feed-forward network, equation (2). */
export const feedForwardDemo = tensor({
  id: 'R10',
  symbolsTex: String.raw`\mathrm{FFN}(x) = \part{relu}{\max(0, \part{inner}{xW_1 + b_1})}\,\part{out}{W_2 + b_2}`,
  parts: [
    { id: 'inner', tex: 'xW_1 + b_1', name: { it: 'si allarga', en: 'it widens' } },
    { id: 'relu', tex: String.raw`\max(0, \cdot)`, name: { it: 'si taglia a zero', en: 'it is cut at zero' } },
    { id: 'out', tex: 'W_2 + b_2', name: { it: 'si restringe', en: 'it narrows' } },
  ],
  fields: {
    ...networkFields,
    sentence: whenSeeded({ ...sentenceField, maxWords: 24 }),
    d: whenSeeded(whole({ it: 'Larghezza del modello', en: 'Width of the model' }, 4, 2, 16, { tex: String.raw`d_{\text{model}}` })),
    dFf: whenSeeded(whole({ it: 'Larghezza interna', en: 'Inner width' }, 16, 1, 64, { tex: 'd_{ff}' })),
    seed: whenSeeded(seedField),
    G: upstreamField,
  },
  look: [
    {
      it: 'Ogni parola passa da sola, sempre con gli stessi pesi: le parole qui non si parlano. Il taglio a zero spegne circa metà delle coordinate interne: senza, le due matrici farebbero il lavoro di una.',
      en: 'Each word goes through alone, always with the same weights: words do not talk to each other here. The cut at zero switches off about half of the inner coordinates: without it the two matrices would do the work of one.',
    },
    {
      it: 'Lo stesso conto si può leggere come due convoluzioni larghe 1: un’altra strada, gli stessi numeri.',
      en: 'The same computation can be read as two convolutions of width 1: another road, the same numbers.',
    },
    {
      ...TRAINED,
      it: 'È la rete di uno strato del modello che traduce: 64 coordinate si allargano a 256. Al passo 0 ne è spenta circa la metà; imparando ne restano accese sempre meno, e alla fine, nell’encoder, ogni parola ne usa poche.',
      en: 'This is the network of a layer of the model that translates: 64 coordinates widen to 256. At step 0 about half of them are off; learning leaves fewer and fewer on, and at the end, in the encoder, each word uses only a few.',
    },
  ],
  spoken: {
    it: '«effe effe enne di ics: il massimo fra zero e ics vu uno più bi uno, per vu due più bi due».',
    en: '“F F N of x: the maximum of zero and x W one plus b one, times W two plus b two”.',
  },
  check: findSentenceProblem,
  stageOf,
  prepare: (state, stored) => {
    if (state.weights === 'trained') return prepareTrained(state, stored)
    const { sentence, d, dFf, seed, G } = state
    const words = wordsOf(sentence)
    const bias = (name: string, size: number) => ofMatrix(normalMatrix(1, size, 0.1, hashText(`${seed}/${name}`)))
    return {
      tensors: {
        X: ofMatrix(inputRows(words, d, seed)),
        W1: ofMatrix(seededWeights('W_1', d, dFf, seed)), b1: bias('b_1', dFf),
        W2: ofMatrix(seededWeights('W_2', dFf, d, seed)), b2: bias('b_2', d),
        G: upstreamGradient(words.length, d, seed, G),
      },
      sizes: { d, ff: dFf },
      labels: { words },
    }
  },
  reference: (prepared) => {
    const { x, w, G } = pieces(prepared)
    const steps = feedForward(x, w)
    const back = feedForwardBackward(x, w, steps, G)
    const inner = map(kernelOneConvolution(x, w.W1, w.b1), (value) => Math.max(0, value))
    return {
      inner: ofMatrix(steps.inner), active: ofMatrix(steps.active), output: ofMatrix(steps.output),
      convolved: ofMatrix(kernelOneConvolution(inner, w.W2, w.b2)),
      dX: ofMatrix(back.dx), dW1: ofMatrix(back.W1), db1: ofMatrix(back.b1), dW2: ofMatrix(back.W2), db2: ofMatrix(back.b2),
    }
  },
  differences: (prepared) => {
    const { x, w, G } = pieces(prepared)
    const along = (name: keyof FeedForwardWeights) => {
      return ofMatrix(gradientAlong(w[name], (moved) => sum(multiply(G, feedForward(x, { ...w, [name]: moved }).output))))
    }
    const dX = ofMatrix(gradientAlong(x, (moved) => sum(multiply(G, feedForward(moved, w).output))))
    const small = w.W1.data.length <= MOST_CHECKED
    return { dX, ...(small ? { dW1: along('W1'), dW2: along('W2') } : {}), db1: along('b1'), db2: along('b2') }
  },
  present: ({ state, prepared, named, write }) => {
    const words = withShownWords(prepared, write.locale).labels.words!
    const { d = 1, ff = 1 } = prepared.sizes
    const n = words.length
    const get = (name: string) => matrixOf(named, name)
    const input = (name: string) => matrixOf(prepared.tensors, name)
    const gap = relativeError(getNumbers(named, 'convolved').data, getNumbers(named, 'output').data)
    const off = get('active').data.filter((value) => value === 0).length
    const base = feedForwardParameters({ N: 1, dModel: 512, dFf: 2048, h: 8, dK: 64, dV: 64 })
    const rowNames = words
    /** What the inner coordinates receive, cut where they were cut: only the sum behind a cell asks for it. */
    const innerGradient = () => zip(matMul(input('G'), transpose(input('W2'))), get('inner'), (g, value) => (value > 0 ? g : 0))
    return {
      numbersTex: String.raw`\part{relu}{\max(0${write.list}\ \part{inner}{${write.tex(get('inner').data[0]!, 2)}})} = ${write.tex(get('active').data[0]!, 2)}, \ \ldots \quad \part{out}{\to\ ${write.tex(get('output').data[0]!, 2)}}`,
      shapesTex: String.raw`(${n} \times ${d})\,\part{inner}{(${d} \times ${ff})} \to \part{relu}{(${n} \times ${ff})}\,\part{out}{(${ff} \times ${d})} \to (${n} \times ${d})`,
      steps: [
        { title: { it: 'Si allarga', en: 'It widens' }, items: [
          matrixItem('X', 'x', { it: 'ingresso', en: 'input' }, input('X'), ['n', String.raw`d_{\text{model}}`], { rowNames, ...(state.weights === 'trained' ? {} : { cell: inputCell(write, words, input('X'), state.seed) }) }),
          matrixItem('inner', 'xW_1 + b_1', { it: 'coordinate interne', en: 'inner coordinates' }, get('inner'), ['n', 'd_{ff}'], { rowNames, part: 'inner', cell: biasedProductCell(write, input('X'), input('W1'), input('b1'), get('inner')) }),
        ] },
        { title: { it: 'Si taglia a zero', en: 'It is cut at zero' },
          text: { it: `${off} coordinate su ${n * ff} sono spente.`, en: `${off} coordinates of ${n * ff} are switched off.` },
          items: [matrixItem('active', String.raw`\max(0, \cdot)`, { it: 'dopo il taglio', en: 'after the cut' }, get('active'), ['n', 'd_{ff}'], { rowNames, part: 'relu', cell: (i, j) => String.raw`\max(0${write.list}\ ${write.tex(get('inner').data[i * ff + j]!)}) = ${write.tex(get('active').data[i * ff + j]!)}` })] },
        { title: { it: 'Si restringe', en: 'It narrows' }, items: [
          matrixItem('output', String.raw`\mathrm{FFN}(x)`, { it: 'uscita', en: 'output' }, get('output'), ['n', String.raw`d_{\text{model}}`], { rowNames, part: 'out', cell: biasedProductCell(write, get('active'), input('W2'), input('b2'), get('output')) }),
          matrixItem('convolved', String.raw`\mathrm{conv}_1`, { it: 'con due convoluzioni larghe 1', en: 'by two convolutions of width 1' }, get('convolved'), ['n', String.raw`d_{\text{model}}`], { rowNames, cell: biasedProductCell(write, get('active'), input('W2'), input('b2'), get('convolved')) }),
        ] },
      ],
      backward: [
        { title: { it: 'Solo chi era acceso si corregge', en: 'Only what was on is corrected' },
          text: { it: 'Dove il taglio ha dato zero il gradiente si ferma: quella coordinata, per quella parola, non impara nulla.', en: 'Where the cut gave zero the gradient stops: that coordinate, for that word, learns nothing.' },
          items: [
            matrixItem('G', 'G', { it: 'gradiente in arrivo', en: 'upstream gradient' }, input('G'), ['n', String.raw`d_{\text{model}}`], { rowNames, editable: 'G' }),
            matrixItem('dW2', String.raw`\nabla W_2`, { it: 'gradiente di W₂', en: 'gradient of W₂' }, get('dW2'), ['d_{ff}', String.raw`d_{\text{model}}`], { part: 'out', cell: productCell(write, transpose(get('active')), input('G')) }),
            matrixItem('dW1', String.raw`\nabla W_1`, { it: 'gradiente di W₁', en: 'gradient of W₁' }, get('dW1'), [String.raw`d_{\text{model}}`, 'd_{ff}'], { part: 'inner', cell: (i, j) => productCell(write, transpose(input('X')), innerGradient())(i, j) }),
            matrixItem('dX', String.raw`\nabla x`, { it: 'gradiente dell’ingresso', en: 'gradient of the input' }, get('dX'), ['n', String.raw`d_{\text{model}}`], { rowNames, cell: (i, j) => transposedProductCell(write, innerGradient(), input('W1'))(i, j) }),
          ] },
      ],
      claims: [
        { statement: { it: 'Due convoluzioni con kernel 1 danno la stessa uscita.', en: 'Two convolutions of kernel size 1 give the same output.' }, paper: null, computed: `max|a − b| / max|b| = ${write.text(gap)}`, verdict: gap < 1e-5 ? 'holds' : 'fails' },
        { statement: { it: 'Nel modello base la larghezza interna è 2048, quattro volte 512; i parametri sono 2.099.712.', en: 'In the base model the inner width is 2048, four times 512; the parameters are 2,099,712.' }, paper: '512, 2048', computed: `2048 / 512 = ${write.text(2048 / 512)}; ${write.text(base)}`, verdict: base === 2_099_712 ? 'agrees' : 'differs' },
      ],
    }
  },
})
