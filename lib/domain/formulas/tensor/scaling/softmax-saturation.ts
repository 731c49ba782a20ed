import { scale, type Matrix } from '../../../maths/matrix'
import { jacobianTrace, softmax } from '../../../maths/softmax'
import { mean, variance } from '../../../maths/statistics'
import { seedField, upstreamField } from '../../demo/common-fields'
import { tensor } from '../../demo/demo'
import { real, whole } from '../../demo/fields'
import { getNumbers, matrixOf, numberOf, ofMatrix, ofVector } from '../numbers'
import { upstreamGradient } from '../upstream'
import { normals, WIDTHS } from './samples'
import { saturationBackward, scoreDifferences, scoreGradients } from './saturation-backward'
import { firstRow, KEYS, QUERIES, scoresAt } from './scores'

/** R03: what dividing by √d_k does to the softmax and to its gradient. */
export const softmaxSaturation = tensor({
  id: 'R03',
  symbolsTex: String.raw`\part{raw}{\mathrm{softmax}(q \cdot k)} ,\quad \part{scaled}{\mathrm{softmax}\!\left(\frac{q \cdot k}{\sqrt{d_k}}\right)} ,\quad \part{trace}{\sum p(1-p)}`,
  parts: [
    { id: 'raw', tex: String.raw`q \cdot k`, name: { it: 'senza divisione', en: 'without the division' } },
    { id: 'scaled', tex: String.raw`q \cdot k / \sqrt{d_k}`, name: { it: 'con la divisione', en: 'with the division' } },
    { id: 'trace', tex: String.raw`\sum p(1-p)`, name: { it: 'gradiente che resta', en: 'gradient left' } },
  ],
  fields: {
    groups: whole({ it: 'Gruppi di 16 query e 64 chiavi', en: 'Groups of 16 queries and 64 keys' }, 8, 1, 32),
    width: { kind: 'choice', label: { it: 'Larghezza mostrata', en: 'Width shown' }, tex: 'd_k', value: '64', options: WIDTHS.map((d) => ({ value: String(d), label: { it: String(d), en: String(d) } })) },
    temperature: real({ it: 'Temperatura della softmax mostrata', en: 'Temperature of the softmax shown' }, 1, 0.1, 20, { step: 0.1 }),
    seed: seedField,
    G: upstreamField,
  },
  look: [
    {
      it: 'Senza divisione, quando d_k cresce, la softmax finisce quasi tutta su una chiave sola: il peso maggiore va verso 1 e il gradiente, p(1 − p), verso 0. Con la divisione il quadro non dipende più da d_k.',
      en: 'Without the division, as d_k grows, softmax ends up almost all on a single key: the largest weight goes to 1 and the gradient, p(1 − p), to 0. With the division the picture no longer depends on d_k.',
    },
    {
      it: 'Perché una radice? Dividere per √d_k divide la varianza per d_k, e la varianza era d_k: ne resta 1. La temperatura fa lo stesso mestiere, a mano: alzala e i pesi si appiattiscono.',
      en: 'Why a root? Dividing by √d_k divides the variance by d_k, and the variance was d_k: 1 is left. Temperature does the same job by hand: raise it and the weights flatten.',
    },
  ],
  spoken: {
    it: '«softmax di cu scalare kappa, contro softmax di cu scalare kappa fratto radice di di kappa; somma di pi per uno meno pi».',
    en: '“softmax of q dot k, against softmax of q dot k over root d k; the sum of p times one minus p”.',
  },
  prepare: ({ groups, seed, temperature, width, G }) => ({
    tensors: { G: upstreamGradient(1, KEYS, seed, G), ...Object.fromEntries(
      WIDTHS.flatMap((d) => [
        [`q${d}`, normals(`r${d}`, seed, [groups, QUERIES, d])],
        [`k${d}`, normals(`s${d}`, seed, [groups, KEYS, d])],
      ]),
    ) },
    sizes: { groups, temperature, width: Number(width) },
    labels: {},
  }),
  keep: ['G'],
  reference: (prepared) => {
    const { tensors, sizes } = prepared
    const columns = WIDTHS.map((d) => ({ d, ...scoresAt(prepared, d) }))
    const shown = columns.find(({ d }) => d === sizes.width)!
    const largest = (scores: Matrix) => {
      const weights = softmax(scores)
      return mean(Array.from({ length: weights.rows }, (_, i) => Math.max(...weights.data.subarray(i * KEYS, (i + 1) * KEYS))))
    }
    const trace = (scores: Matrix) => mean(jacobianTrace(softmax(scores)).data)
    return {
      variances: ofVector(columns.map(({ scores }) => variance(scores.data))),
      scaledVariances: ofVector(columns.map(({ scaled }) => variance(scaled.data))),
      largest: ofVector(columns.map(({ scores }) => largest(scores))),
      scaledLargest: ofVector(columns.map(({ scaled }) => largest(scaled))),
      traces: ofVector(columns.map(({ scores }) => trace(scores))),
      scaledTraces: ofVector(columns.map(({ scaled }) => trace(scaled))),
      rawRow: ofMatrix(softmax(firstRow(shown.scores))),
      scaledRow: ofMatrix(softmax(firstRow(shown.scaled))),
      warmRow: ofMatrix(softmax(scale(firstRow(shown.scaled), 1 / sizes.temperature!))),
      dScores: ofMatrix(scoreGradients(firstRow(shown.scores), firstRow(shown.scaled), Math.sqrt(shown.d), matrixOf(tensors, 'G'))),
    }
  },
  differences: (prepared) => {
    const d = prepared.sizes.width!
    const { scores, scaled } = scoresAt(prepared, d, 1)
    return { dScores: ofMatrix(scoreDifferences(firstRow(scores), firstRow(scaled), Math.sqrt(d), matrixOf(prepared.tensors, 'G'))) }
  },
  present: ({ state, prepared, named, write }) => {
    const at = WIDTHS.findIndex((d) => String(d) === state.width)
    const d = WIDTHS[at]!
    const n = (name: string, i = at) => numberOf(named, name, i)
    const sorted = (name: string) => [...getNumbers(named, name).data].sort((a, b) => b - a).map((p, i) => [i + 1, p] as const)
    const last = WIDTHS.length - 1
    return {
      numbersTex: String.raw`\sqrt{${d}} = ${write.tex(Math.sqrt(d))}: \quad \part{raw}{\max p = ${write.tex(n('largest'))}} \to \part{scaled}{\max p = ${write.tex(n('scaledLargest'))}}, \quad \part{trace}{${write.tex(n('traces'))} \to ${write.tex(n('scaledTraces'))}}`,
      shapesTex: String.raw`q:\ 1 \times ${d}, \quad k:\ ${KEYS} \times ${d}, \quad p:\ 1 \times ${KEYS}`,
      steps: [
        {
          title: { it: 'Con e senza la divisione', en: 'With and without the division' },
          items: [
            {
              kind: 'table',
              caption: { it: 'Medie su tutte le query: senza → con', en: 'Means over all queries: without → with' },
              head: [{ it: 'd_k', en: 'd_k' }, { it: 'varianza dei punteggi', en: 'variance of the scores' }, { it: 'peso maggiore', en: 'largest weight' }, { it: 'gradiente che resta', en: 'gradient left' }],
              rows: WIDTHS.map((width, i) => [
                String(width),
                `${write.cell(n('variances', i), 2)} → ${write.cell(n('scaledVariances', i), 2)}`,
                `${write.cell(n('largest', i), 2)} → ${write.cell(n('scaledLargest', i), 2)}`,
                `${write.cell(n('traces', i), 2)} → ${write.cell(n('scaledTraces', i), 2)}`,
              ]),
            },
            {
              kind: 'plot',
              caption: { it: 'Il gradiente che resta, Σ p(1 − p)', en: 'The gradient left, Σ p(1 − p)' },
              x: { label: { it: 'd_k', en: 'd_k' }, log: true },
              y: { label: { it: 'Σ p(1 − p)', en: 'Σ p(1 − p)' } },
              series: [
                { name: { it: 'senza', en: 'without' }, points: WIDTHS.map((width, i) => [width, n('traces', i)] as const) },
                { name: { it: 'con 1/√d_k', en: 'with 1/√d_k' }, points: WIDTHS.map((width, i) => [width, n('scaledTraces', i)] as const) },
              ],
            },
          ],
        },
        {
          title: { it: 'Una query davanti a 64 chiavi', en: 'One query before 64 keys' },
          text: { it: 'I pesi della prima query, dal maggiore al minore.', en: 'The weights of the first query, from largest to smallest.' },
          items: [
            {
              kind: 'plot',
              caption: { it: `Softmax e temperatura, d_k = ${d}`, en: `Softmax and temperature, d_k = ${d}` },
              x: { label: { it: 'chiavi, in ordine di peso', en: 'key, in order of weight' } },
              y: { label: { it: 'peso', en: 'weight' } },
              series: [
                { name: { it: 'senza', en: 'without' }, points: sorted('rawRow') },
                { name: { it: 'con 1/√d_k', en: 'with 1/√d_k' }, points: sorted('scaledRow') },
                { name: { it: `temperatura ${write.text(state.temperature)}`, en: `temperature ${write.text(state.temperature)}` }, points: sorted('warmRow') },
              ],
            },
          ],
        },
      ],
      backward: saturationBackward(named, matrixOf(prepared.tensors, 'G'), d, write),
      claims: [
        {
          statement: {
            it: 'Per d_k grande la softmax senza scala lascia gradienti molto piccoli; la divisione li ripristina.',
            en: 'For large d_k an unscaled softmax leaves very small gradients; the division restores them.',
          },
          paper: null,
          computed: `d_k = 512: ${write.text(n('traces', last))} → ${write.text(n('scaledTraces', last))}`,
          verdict: n('traces', last) < n('scaledTraces', last) / 2 ? 'holds' : 'fails',
        },
        {
          statement: { it: 'Dopo la divisione la varianza dei punteggi è 1 per ogni d_k.', en: 'After the division the variance of the scores is 1 at every d_k.' },
          paper: null,
          computed: WIDTHS.map((width, i) => `${width}: ${write.text(n('scaledVariances', i), 2)}`).join('; '),
          verdict: WIDTHS.every((width, i) => Math.abs(n('scaledVariances', i) - 1) < 4 * Math.sqrt(2 / (width * state.groups * QUERIES)) + 4 * Math.sqrt(2 / (KEYS * QUERIES * state.groups))) ? 'holds' : 'fails',
        },
      ],
    }
  },
})
