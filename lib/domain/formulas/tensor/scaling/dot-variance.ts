import { mean, variance } from '../../../maths/statistics'
import { seedField, upstreamNumberField } from '../../demo/common-fields'
import { tensor } from '../../demo/demo'
import { whole } from '../../demo/fields'
import { getNumbers, numberOf, ofVector } from '../numbers'
import { dotBackward, dotDifferences, dotGradients, firstDraw, oneDraw } from './one-dot'
import { normals, rowDots, WIDTHS } from './samples'

/** R02: the mean and variance of q·k for random q and k. */
export const dotVariance = tensor({
  id: 'R02',
  symbolsTex: String.raw`\part{dot}{q \cdot k} = \part{sum}{\sum_{i=1}^{d_k} q_i k_i}, \quad \mathrm{E}[\part{dot}{q \cdot k}] = 0, \quad \mathrm{Var}(\part{dot}{q \cdot k}) = \part{var}{d_k}`,
  parts: [
    { id: 'dot', tex: String.raw`q \cdot k`, name: { it: 'prodotto scalare', en: 'dot product' } },
    { id: 'sum', tex: String.raw`\sum q_i k_i`, name: { it: 'somma di d_k prodotti', en: 'sum of d_k products' } },
    { id: 'var', tex: String.raw`\mathrm{Var} = d_k`, name: { it: 'varianza', en: 'variance' } },
  ],
  fields: {
    samples: whole({ it: 'Estrazioni', en: 'Draws' }, 2000, 10, 10_000),
    width: { kind: 'choice', label: { it: 'Larghezza mostrata', en: 'Width shown' }, tex: 'd_k', value: '64', options: WIDTHS.map((d) => ({ value: String(d), label: { it: String(d), en: String(d) } })) },
    seed: seedField,
    upstream: upstreamNumberField,
  },
  look: [
    {
      it: 'Ogni prodotto q_i k_i ha media 0 e varianza 1, e le varianze di termini indipendenti si sommano: d_k termini, varianza d_k. Qui non lo si dimostra: lo si misura.',
      en: 'Each product q_i k_i has mean 0 and variance 1, and variances of independent terms add up: d_k terms, variance d_k. Here it is not proved: it is measured.',
    },
    {
      it: 'La misura non dà mai esattamente d_k, perché le estrazioni sono finite: aumentale, o cambia seme, e guarda la differenza stringersi.',
      en: 'The measurement never gives exactly d_k, for the draws are finite: take more, or change the seed, and watch the difference shrink.',
    },
  ],
  spoken: {
    it: '«cu scalare kappa: somma, per i da uno a di kappa, di cu i per kappa i; media zero, varianza di kappa».',
    en: '“q dot k: the sum over i from one to d k of q i k i; mean zero, variance d k”.',
  },
  prepare: ({ samples, seed, width, upstream }) => ({
    tensors: Object.fromEntries(
      WIDTHS.flatMap((d) => [
        [`q${d}`, normals(`q${d}`, seed, [samples, d])],
        [`k${d}`, normals(`k${d}`, seed, [samples, d])],
      ]),
    ),
    sizes: { samples, width: Number(width), upstream },
    labels: {},
  }),
  keep: [],
  reference: (prepared) => {
    const { tensors } = prepared
    const dots = WIDTHS.map((d) => rowDots(tensors[`q${d}`]!, tensors[`k${d}`]!, d))
    return {
      ...Object.fromEntries(WIDTHS.map((d, i) => [`dots${d}`, ofVector(dots[i]!)])),
      spreads: ofVector(dots.map((values) => mean(values.map((value) => value * value)))),
      variances: ofVector(dots.map(variance)),
      ...firstDraw(prepared),
      ...dotGradients(prepared),
    }
  },
  differences: dotDifferences,
  present: ({ state, named, write }) => {
    const at = WIDTHS.findIndex((d) => String(d) === state.width)
    const d = WIDTHS[at]!
    const found = numberOf(named, 'variances', at)
    const dots = getNumbers(named, `dots${d}`).data
    // Four standard errors of a variance from n normal-like draws: a wrong law falls outside, chance does not.
    const allowed = (width: number) => 4 * width * Math.sqrt(2 / state.samples) * Math.sqrt(1 + 3 / width)
    const worst = Math.max(...WIDTHS.map((width, i) => Math.abs(numberOf(named, 'variances', i) - width) / allowed(width)))
    return {
      numbersTex: String.raw`\mathrm{E} = ${write.tex(mean(dots))}, \quad \part{var}{\mathrm{Var} = ${write.tex(found, 2)} \approx ${d}}`,
      shapesTex: String.raw`q, k \in \mathbb{R}^{${d}}, \quad \part{dot}{q \cdot k} \in \mathbb{R}, \quad ${write.tex(state.samples)}\ ${write.locale === 'it' ? String.raw`\text{estrazioni}` : String.raw`\text{draws}`}`,
      steps: [
        {
          title: { it: 'Le varianze misurate', en: 'The variances measured' },
          items: [
            {
              kind: 'table',
              caption: { it: `Su ${write.text(state.samples)} estrazioni`, en: `Over ${write.text(state.samples)} draws` },
              head: [{ it: 'd_k', en: 'd_k' }, { it: 'media', en: 'mean' }, { it: 'varianza', en: 'variance' }, { it: 'scarto tipico', en: 'standard deviation' }],
              rows: WIDTHS.map((width, i) => [
                String(width),
                write.cell(mean(getNumbers(named, `dots${width}`).data), 3),
                write.cell(numberOf(named, 'variances', i), 2),
                write.cell(Math.sqrt(numberOf(named, 'variances', i)), 2),
              ]),
            },
            {
              kind: 'plot',
              caption: { it: 'Varianza misurata e d_k', en: 'Variance measured, and d_k' },
              x: { label: { it: 'd_k', en: 'd_k' }, log: true },
              y: { label: { it: 'varianza', en: 'variance' }, log: true },
              series: [
                { name: { it: 'misurata', en: 'measured' }, points: WIDTHS.map((width, i) => [width, numberOf(named, 'variances', i)] as const) },
                { name: { it: 'd_k', en: 'd_k' }, points: WIDTHS.map((width) => [width, width] as const) },
              ],
            },
          ],
        },
        oneDraw(named, write),
        {
          title: { it: 'Come si sparpagliano', en: 'How they scatter' },
          items: [
            {
              kind: 'plot',
              caption: { it: `I prodotti scalari con d_k = ${d}`, en: `The dot products at d_k = ${d}` },
              x: { label: { it: 'valore', en: 'value' } },
              y: { label: { it: 'quanti', en: 'how many' } },
              series: [{ name: { it: 'q·k', en: 'q·k' }, points: histogram(dots, Math.sqrt(d)) }],
            },
          ],
        },
      ],
      backward: dotBackward(named, write, state.upstream),
      claims: [
        {
          statement: { it: 'La varianza di q·k è d_k.', en: 'The variance of q·k is d_k.' },
          paper: 'd_k',
          computed: WIDTHS.map((width, i) => `${width}: ${write.text(numberOf(named, 'variances', i), 2)}`).join('; '),
          verdict: worst <= 1 ? 'agrees' : 'differs',
          note: {
            it: 'Si ammettono quattro errori tipici della stima.',
            en: 'Four standard errors of the estimate are allowed.',
          },
        },
      ],
    }
  },
})

/** Counts in 32 bins over ±4 standard deviations. */
function histogram(values: ArrayLike<number>, deviation: number): (readonly [number, number])[] {
  const bins = new Array<number>(32).fill(0)
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor(((values[i]! / deviation + 4) / 8) * 32)
    if (bin >= 0 && bin < 32) bins[bin]! += 1
  }
  return bins.map((count, bin) => [(((bin + 0.5) / 32) * 8 - 4) * deviation, count] as const)
}
