import { openMask } from '../../../maths/mask'
import { rowsOf } from '../../../maths/matrix-blocks'
import type { Matrix } from '../../../maths/matrix'
import { multiHead, multiHeadAsSum } from '../../../maths/multi-head'
import { seededWeights } from '../../../maths/random-matrix'
import { relativeError } from '../../../maths/relative-error'
import { wordsOf } from '../../../maths/sentence'
import { seedField, sentenceField, upstreamField } from '../../demo/common-fields'
import { tensor } from '../../demo/demo'
import { whole } from '../../demo/fields'
import { stageOf, TRAINED, trainedFields, whenSeeded } from '../../trained/fields'
import { findSentenceProblem, withShownWords } from '../../trained/sentences'
import { factor, productCell, softmaxCell } from '../cell-tex'
import { inputRows } from '../input-rows'
import { matrixItem } from '../matrix-item'
import { getNumbers, matrixOf, ofMatrix, ofStack } from '../numbers'
import { upstreamGradient } from '../upstream'
import { headBackward, headDifferences, headGradients, headParts } from './multi-head-backward'
import { prepareTrained } from './trained'

/** All heads are shown: none is chosen. */
const { unit: _, ...withoutUnit } = trainedFields

/** R07: multi-head attention, as Concat and as a sum. */
export const multiHeadDemo = tensor({
  id: 'R07',
  symbolsTex: String.raw`\mathrm{MultiHead}(Q, K, V) = \part{concat}{\mathrm{Concat}(\part{heads}{\mathrm{head_1}, \ldots, \mathrm{head_h}})}\,\part{WO}{W^O} = \part{sum}{\textstyle\sum_i \mathrm{head_i} W^O_i}`,
  parts: [
    { id: 'heads', tex: String.raw`\mathrm{head_i}`, name: { it: 'uscita di una testa', en: 'output of one head' } },
    { id: 'concat', tex: String.raw`\mathrm{Concat}`, name: { it: 'teste affiancate', en: 'heads side by side' } },
    { id: 'WO', tex: 'W^O', name: { it: 'proiezione d’uscita', en: 'output projection' } },
    { id: 'sum', tex: String.raw`\textstyle\sum_i \mathrm{head_i} W^O_i`, name: { it: 'somma dei contributi', en: 'sum of the shares' } },
  ],
  fields: {
    ...withoutUnit,
    sentence: whenSeeded({ ...sentenceField, maxWords: 24 }),
    dModel: whenSeeded(whole({ it: 'Larghezza del modello', en: 'Width of the model' }, 8, 2, 32, { tex: String.raw`d_{\text{model}}` })),
    heads: whenSeeded(whole({ it: 'Teste', en: 'Heads' }, 2, 1, 8, { tex: 'h', step: 1 })),
    seed: whenSeeded(seedField),
    G: upstreamField,
  },
  look: [
    {
      it: 'Affiancare le teste e moltiplicare per W^O è lo stesso che dare a ogni testa il suo blocco di righe di W^O e sommare: le teste non si passano nulla fra loro, ognuna aggiunge il suo contributo.',
      en: 'Joining the heads and multiplying by W^O is the same as giving each head its own block of rows of W^O and adding up: the heads pass nothing to each other, each adds its share.',
    },
    {
      it: 'In pratica le teste sono una dimensione in più: un solo prodotto su tensori h × n × d_k fa il lavoro di tutte.',
      en: 'In practice the heads are one more dimension: a single product on tensors h × n × d_k does the work of all of them.',
    },
    {
      ...TRAINED,
      it: 'Sono le quattro teste del modello che traduce, sulla stessa frase: al passo 0 le mappe si somigliano tutte, alla fine ognuna guarda altrove.',
      en: 'These are the four heads of the model that translates, on the same sentence: at step 0 all maps are alike, at the end each looks elsewhere.',
    },
  ],
  spoken: {
    it: '«multi-head di cu, kappa, vu: concatenazione delle teste da uno ad acca, per vu doppia o».',
    en: '“multi-head of Q, K, V: the concatenation of head one to head h, times W O”.',
  },
  check: ({ dModel, heads, ...state }) =>
    dModel % heads === 0
      ? findSentenceProblem(state)
      : { field: 'heads', message: { it: `${dModel} non si divide in ${heads} teste uguali: scegli un divisore di ${dModel}.`, en: `${dModel} does not divide into ${heads} equal heads: choose a divisor of ${dModel}.` } },
  stageOf,
  prepare: (state, stored) => {
    if (state.weights === 'trained') return prepareTrained(state, stored)
    const { sentence, dModel, heads, seed, G } = state
    const words = wordsOf(sentence)
    const weight = (name: string) => ofMatrix(seededWeights(name, dModel, dModel, seed))
    const X = ofMatrix(inputRows(words, dModel, seed))
    return {
      tensors: {
        X, M: X, mask: ofMatrix(openMask(words.length, words.length)),
        WQ: weight('W^Q'), WK: weight('W^K'), WV: weight('W^V'), WO: weight('W^O'),
        G: upstreamGradient(words.length, dModel, seed, G),
      },
      sizes: { heads, d: dModel },
      labels: { words, keys: words },
    }
  },
  reference: (prepared) => {
    const { X, M, weights, heads, mask } = headParts(prepared)
    const joined = multiHead(X, weights, heads, mask, M)
    const added = multiHeadAsSum(X, weights, heads, mask, M)
    return {
      masked: ofStack(joined.parts.map((part) => part.masked)),
      weights: ofStack(joined.parts.map((part) => part.weights)),
      heads: ofStack(joined.parts.map((part) => part.output)),
      concat: ofMatrix(joined.concat),
      output: ofMatrix(joined.output),
      shares: ofStack(added.shares),
      sum: ofMatrix(added.output),
      ...headGradients(prepared, joined),
    }
  },
  differences: headDifferences,
  present: ({ prepared: given, named, write }) => {
    const prepared = withShownWords(given, write.locale)
    const [words, keys] = [prepared.labels.words!, prepared.labels.keys!]
    const { heads = 1, d = 1 } = prepared.sizes
    const [n, width] = [words.length, d / heads]
    const get = (name: string, i = 0) => matrixOf(named, name, i)
    const WO = matrixOf(prepared.tensors, 'WO')
    const each = <T>(build: (head: number) => T) => Array.from({ length: heads }, (_, head) => build(head))
    const gap = relativeError(getNumbers(named, 'sum').data, getNumbers(named, 'output').data)
    const block = (a: Matrix, head: number) => rowsOf(a, head * width, width)
    // Column j of the joined heads is a column of one of them; a cell of the sum adds those of all shares.
    const joined = (i: number, j: number) => String.raw`(\mathrm{head}_{${Math.floor(j / width) + 1}})_{${i + 1},\,${(j % width) + 1}} = ${write.tex(get('concat').data[i * d + j]!)}`
    const added = (i: number, j: number) => `${each((head) => factor(write, get('shares', head).data[i * d + j]!)).join(' + ')} = ${write.tex(get('sum').data[i * d + j]!)}`
    return {
      numbersTex: String.raw`\part{concat}{[\,${each((head) => String.raw`\part{heads}{${write.tex(get('heads', head).data[0]!, 2)}\ \ldots}`).join(String.raw`\ |\ `)}\,]}\,\part{WO}{W^O} = [\,${write.tex(get('output').data[0]!, 2)}\ \ldots\,]`,
      shapesTex: String.raw`\part{heads}{${heads} \cdot (${n} \times ${width})} \to \part{concat}{(${n} \times ${d})}\,\part{WO}{(${d} \times ${d})} \to (${n} \times ${d})`,
      steps: [
        {
          title: { it: 'Ogni testa ha la sua mappa', en: 'Each head has a map of its own' },
          items: each((head) => matrixItem(`weights${head}`, `A_{${head + 1}}`, { it: `pesi della testa ${head + 1}`, en: `weights of head ${head + 1}` }, get('weights', head), ['n_q', 'n_k'], { rowNames: words, colNames: keys, heat: 'weights', part: 'heads', cell: softmaxCell(write, get('masked', head)) })),
        },
        {
          title: { it: 'Le uscite, affiancate', en: 'The outputs, side by side' },
          items: [matrixItem('concat', String.raw`\mathrm{Concat}`, { it: `${heads} teste da ${width} coordinate`, en: `${heads} heads of ${width} coordinates` }, get('concat'), ['n', 'h d_v'], { rowNames: words, part: 'concat', cell: joined })],
        },
        {
          title: { it: 'Per W^O', en: 'Times W^O' },
          items: [
            matrixItem('WO', 'W^O', { it: 'proiezione d’uscita', en: 'output projection' }, WO, ['h d_v', String.raw`d_{\text{model}}`], { part: 'WO' }),
            matrixItem('output', String.raw`\mathrm{Concat} \cdot W^O`, { it: 'uscita', en: 'output' }, get('output'), ['n', String.raw`d_{\text{model}}`], { rowNames: words, cell: productCell(write, get('concat'), WO) }),
          ],
        },
        {
          title: { it: 'Oppure: la somma dei contributi', en: 'Or: the sum of the shares' },
          items: [
            ...each((head) => matrixItem(`share${head}`, String.raw`\mathrm{head}_{${head + 1}} W^O_{${head + 1}}`, { it: `contributo della testa ${head + 1}`, en: `share of head ${head + 1}` }, get('shares', head), ['n', String.raw`d_{\text{model}}`], { rowNames: words, part: 'sum', cell: productCell(write, get('heads', head), block(WO, head)) })),
            matrixItem('sum', String.raw`\sum`, { it: 'somma', en: 'sum' }, get('sum'), ['n', String.raw`d_{\text{model}}`], { rowNames: words, part: 'sum', cell: added }),
          ],
        },
      ],
      backward: headBackward(prepared, named, write),
      claims: [
        {
          statement: { it: 'Concat(…)W^O è la somma dei contributi delle teste.', en: 'Concat(…)W^O is the sum of the heads’ shares.' },
          paper: null,
          computed: `max|a − b| / max|b| = ${write.text(gap)}`,
          verdict: gap < 1e-5 ? 'holds' : 'fails',
        },
      ],
    }
  },
})
