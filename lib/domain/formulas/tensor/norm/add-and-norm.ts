import { feedForward } from '../../../maths/feed-forward'
import { numericalGradient } from '../../../maths/finite-difference'
import { layerNorm, layerNormBackward } from '../../../maths/layer-norm'
import { add, map, matrix, multiply, subtract, sum, zeros } from '../../../maths/matrix'
import { seededWeights } from '../../../maths/random-matrix'
import { wordsOf } from '../../../maths/sentence'
import { seedField, sentenceField, upstreamField } from '../../demo/common-fields'
import { tensor, type Prepared } from '../../demo/demo'
import { real, whole } from '../../demo/fields'
import { factor, meanCell, pairCell, productCell } from '../cell-tex'
import { inputCell, inputRows } from '../input-rows'
import { matrixItem } from '../matrix-item'
import { matrixOf, ofMatrix } from '../numbers'
import { upstreamGradient } from '../upstream'
import { biasCell, gainCell, normalisedCell, sumGradientCell } from './norm-cells'

/** Keeps the division finite for a constant row; the paper states no value. */
const EPSILON = 1e-6

function pieces({ tensors }: Prepared) {
  const get = (name: string) => matrixOf(tensors, name)
  const w = { W1: get('W1'), b1: zeros(1, get('W1').cols), W2: get('W2'), b2: zeros(1, get('W2').cols) }
  const [x, gain, bias] = [get('X'), get('gain'), get('bias')]
  const { active, output: sublayer } = feedForward(x, w)
  return { x, w, gain, bias, G: get('G'), active, sublayer, sum: add(x, sublayer) }
}

/** R08: LayerNorm(x + Sublayer(x)); the sub-layer here is a small feed-forward network. */
export const addAndNorm = tensor({
  id: 'R08',
  symbolsTex: String.raw`\part{norm}{\mathrm{LayerNorm}}(\part{x}{x} + \part{sub}{\mathrm{Sublayer}(x)})`,
  parts: [
    { id: 'x', tex: 'x', name: { it: 'ingresso, che passa intatto', en: 'input, passed on untouched' } },
    { id: 'sub', tex: String.raw`\mathrm{Sublayer}(x)`, name: { it: 'sottostrato', en: 'sub-layer' } },
    { id: 'norm', tex: String.raw`\mathrm{LayerNorm}`, name: { it: 'normalizzazione di ogni riga', en: 'normalisation of each row' } },
  ],
  fields: {
    sentence: { ...sentenceField, maxWords: 24 },
    d: whole({ it: 'Larghezza del modello', en: 'Width of the model' }, 8, 2, 32, { tex: String.raw`d_{\text{model}}` }),
    gain: real({ it: 'Guadagno', en: 'Gain' }, 1, -10, 10, { tex: 'g' }),
    bias: real({ it: 'Spostamento', en: 'Bias' }, 0, -10, 10, { tex: 'b' }),
    blow: real({ it: 'Ingrandisci l’ingresso di', en: 'Enlarge the input by' }, 1, 0.01, 100),
    seed: seedField,
    G: upstreamField,
  },
  look: [
    {
      it: 'Prima si somma, poi si normalizza: ogni riga esce con media 0 e varianza 1, qualunque cosa sia entrata. Ingrandisci l’ingresso di 100 e guarda: l’uscita quasi non se ne accorge. È uno dei motivi per cui i numeri non esplodono.',
      en: 'First the sum, then the norm: each row comes out with mean 0 and variance 1, whatever went in. Enlarge the input by 100 and look: the output hardly notices. It is one reason why the numbers do not blow up.',
    },
    {
      it: 'Come nell’articolo e come nel codice: molte versioni in uso normalizzano prima del sottostrato, x + Sublayer(LayerNorm(x)). L’ultimo passo mette i due modi uno accanto all’altro: solo il primo rimette le righe a varianza 1.',
      en: 'As in the paper and as in the code: many versions in use normalise before the sub-layer, x + Sublayer(LayerNorm(x)). The last step sets both side by side: only the first brings the rows back to variance 1.',
    },
  ],
  spoken: {
    it: '«layer norm di ics più sub-layer di ics».',
    en: '“layer norm of x plus sub-layer of x”.',
  },
  prepare: ({ sentence, d, gain, bias, blow, seed, G }) => {
    const words = wordsOf(sentence)
    return {
      tensors: {
        X: ofMatrix(map(inputRows(words, d, seed), (value) => Math.fround(value * blow))),
        W1: ofMatrix(seededWeights('W_1', d, 4 * d, seed)),
        W2: ofMatrix(seededWeights('W_2', 4 * d, d, seed)),
        gain: ofMatrix(map(zeros(1, d), () => Math.fround(gain))),
        bias: ofMatrix(map(zeros(1, d), () => Math.fround(bias))),
        G: upstreamGradient(words.length, d, seed, G),
      },
      sizes: { epsilon: EPSILON },
      labels: { words },
    }
  },
  reference: (prepared) => {
    const { x, w, gain, bias, G, sublayer, sum: total } = pieces(prepared)
    const steps = layerNorm(total, gain, bias, EPSILON)
    const back = layerNormBackward(steps, gain, EPSILON, G)
    const before = add(x, feedForward(layerNorm(x, gain, bias, EPSILON).output, w).output)
    const { mean, variance } = layerNorm(before, gain, bias, EPSILON)
    return {
      sublayer: ofMatrix(sublayer), sum: ofMatrix(total),
      mean: ofMatrix(steps.mean), variance: ofMatrix(steps.variance),
      normalised: ofMatrix(steps.normalised), output: ofMatrix(steps.output),
      preNorm: ofMatrix(before), preMean: ofMatrix(mean), preVariance: ofMatrix(variance),
      dSum: ofMatrix(back.dx), dGain: ofMatrix(back.dGain), dBias: ofMatrix(back.dBias),
    }
  },
  differences: (prepared) => {
    const { gain, bias, G, sum: total } = pieces(prepared)
    const loss = (s: Float64Array, g: Float64Array, b: Float64Array) =>
      sum(multiply(G, layerNorm(matrix(total.rows, total.cols, s), matrix(1, g.length, g), matrix(1, b.length, b), EPSILON).output))
    return {
      dSum: ofMatrix(matrix(total.rows, total.cols, numericalGradient((s) => loss(s, gain.data, bias.data), total.data))),
      dGain: ofMatrix(matrix(1, gain.cols, numericalGradient((g) => loss(total.data, g, bias.data), gain.data))),
      dBias: ofMatrix(matrix(1, bias.cols, numericalGradient((b) => loss(total.data, gain.data, b), bias.data))),
    }
  },
  present: ({ state, prepared, named, write }) => {
    const words = prepared.labels.words!
    const n = words.length
    const get = (name: string) => matrixOf(named, name)
    const X = matrixOf(prepared.tensors, 'X')
    const dims = ['n', String.raw`d_{\text{model}}`] as const
    const { w, active, gain, G } = pieces(prepared)
    const norm = { normalised: get('normalised'), variance: get('variance'), gain, upstream: G }
    const rows = get('normalised').data
    const squares = map(get('sum'), (value, i) => (value - get('mean').data[i]!) ** 2)
    const rowMean = (i: number) => rows.slice(i * state.d, (i + 1) * state.d).reduce((total, value) => total + value, 0) / state.d
    const rowVariance = (i: number) => rows.slice(i * state.d, (i + 1) * state.d).reduce((total, value) => total + value ** 2, 0) / state.d - rowMean(i) ** 2
    const worstMean = Math.max(...words.map((_, i) => Math.abs(rowMean(i))))
    const worstVariance = Math.max(...words.map((_, i) => Math.abs(rowVariance(i) - 1)))
    const item = (id: string, tex: string, it: string, en: string, part?: string, cell?: (i: number, j: number) => string) =>
      matrixItem(id, tex, { it, en }, get(id), dims, { rowNames: words, ...(part ? { part } : {}), ...(cell ? { cell } : {}) })
    return {
      numbersTex: String.raw`\frac{(\part{x}{${write.tex(X.data[0]!)}} + \part{sub}{${factor(write, get('sublayer').data[0]!)}}) - ${factor(write, get('mean').data[0]!)}}{\sqrt{${write.tex(get('variance').data[0]!)}}} = \part{norm}{${write.tex(get('normalised').data[0]!)}}`,
      shapesTex: String.raw`\part{x}{(${n} \times ${state.d})} + \part{sub}{(${n} \times ${state.d})} \to \part{norm}{(${n} \times ${state.d})}`,
      steps: [
        { title: { it: 'La somma', en: 'The sum' }, items: [
          matrixItem('X', 'x', { it: 'ingresso', en: 'input' }, X, dims, { rowNames: words, part: 'x', cell: inputCell(write, words, X, state.seed, state.blow) }),
          item('sublayer', String.raw`\mathrm{Sublayer}(x)`, 'sottostrato', 'sub-layer', 'sub', productCell(write, active, w.W2)),
          item('sum', String.raw`x + \mathrm{Sublayer}(x)`, 'somma', 'sum', undefined, pairCell(write, X, get('sublayer'), '+', get('sum'))),
        ] },
        { title: { it: 'Media e varianza di ogni riga', en: 'Mean and variance of each row' }, items: [
          matrixItem('mean', String.raw`\mu`, { it: 'media', en: 'mean' }, get('mean'), ['n', '1'], { rowNames: words, cell: meanCell(write, get('sum')) }),
          matrixItem('variance', String.raw`\sigma^2`, { it: 'varianza', en: 'variance' }, get('variance'), ['n', '1'], { rowNames: words, cell: meanCell(write, squares) }),
        ] },
        { title: { it: 'La riga normalizzata', en: 'The normalised row' }, items: [
          item('normalised', String.raw`\hat{x}`, 'media 0, varianza 1', 'mean 0, variance 1', 'norm', normalisedCell(write, get('sum'), get('mean'), norm)),
          item('output', String.raw`g\,\hat{x} + b`, 'con guadagno e spostamento', 'with gain and bias', 'norm', (i, j) => String.raw`${write.tex(state.gain)} \cdot ${factor(write, get('normalised').data[i * state.d + j]!)} + ${factor(write, state.bias)} = ${write.tex(get('output').data[i * state.d + j]!)}`),
        ] },
        { title: { it: 'Come nell’articolo, come nel codice', en: 'As in the paper, as in the code' }, items: [
          { kind: 'table', caption: { it: 'Varianza delle righe in uscita', en: 'Variance of the output rows' },
            head: [{ it: 'parola', en: 'word' }, { it: 'dopo (articolo)', en: 'after (paper)' }, { it: 'prima (codice in uso)', en: 'before (code in use)' }],
            rows: words.map((word, i) => [word, write.cell(rowVariance(i), 3), write.cell(get('preVariance').data[i]!, 3)]) },
          item('preNorm', String.raw`x + \mathrm{Sublayer}(\mathrm{LayerNorm}(x))`, 'normalizzando prima', 'normalising first', undefined, pairCell(write, X, subtract(get('preNorm'), X), '+', get('preNorm'))),
        ] },
      ],
      backward: [
        { title: { it: 'Attraverso la normalizzazione', en: 'Through the norm' },
          text: { it: 'Dal gradiente si tolgono la sua media e la parte che andrebbe lungo la riga stessa: spostare o ingrandire tutta la riga non cambierebbe nulla. La somma poi lo passa, intero, sia a x sia al sottostrato.', en: 'From the gradient its mean is taken off, and the part along the row itself: shifting or enlarging the whole row would change nothing. The sum then passes it whole both to x and to the sub-layer.' },
          items: [
            matrixItem('G', 'G', { it: 'gradiente in arrivo', en: 'upstream gradient' }, norm.upstream, dims, { rowNames: words, editable: 'G' }),
            item('dSum', String.raw`\nabla (x + \mathrm{Sublayer}(x))`, 'gradiente della somma', 'gradient of the sum', 'norm', sumGradientCell(write, norm, get('dSum'))),
            matrixItem('dGain', String.raw`\nabla g`, { it: 'gradiente del guadagno', en: 'gradient of the gain' }, get('dGain'), ['1', dims[1]], { part: 'norm', cell: gainCell(write, norm) }),
            matrixItem('dBias', String.raw`\nabla b`, { it: 'gradiente dello spostamento', en: 'gradient of the bias' }, get('dBias'), ['1', dims[1]], { part: 'norm', cell: biasCell(write, norm.upstream) }),
          ] },
      ],
      claims: [
        { statement: { it: 'Prima di guadagno e spostamento ogni riga ha media 0 e varianza 1.', en: 'Before gain and bias each row has mean 0 and variance 1.' },
          paper: null, computed: `max|μ| = ${write.text(worstMean)}; max|σ² − 1| = ${write.text(worstVariance)}`,
          // ε pulls the variance of a nearly constant row a little below 1.
          verdict: worstMean < 1e-4 && worstVariance < 1e-2 ? 'holds' : 'fails' },
        { statement: { it: 'Con 6 strati per parte: 2 norme per strato dell’encoder e 3 del decoder, 30 in tutto.', en: 'With 6 layers a side: 2 norms a layer in the encoder and 3 in the decoder, 30 in all.' },
          paper: null, computed: write.text(2 * 6 + 3 * 6), verdict: 2 * 6 + 3 * 6 === 30 ? 'holds' : 'fails' },
      ],
    }
  },
})
