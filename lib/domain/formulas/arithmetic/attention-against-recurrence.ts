import { layerCost } from '../../maths/layer-cost'
import { lengthField } from '../demo/common-fields'
import { arithmetic } from '../demo/demo'
import { widthField } from './cost-fields'

/** Lengths from 1 to four times the width, evenly spaced on a logarithmic scale. */
function lengths(d: number): number[] {
  return Array.from({ length: 41 }, (_, i) => (4 * d) ** (i / 40))
}

/** R16: n²·d of self-attention against n·d² of recurrence. */
export const attentionAgainstRecurrence = arithmetic({
  id: 'R16',
  symbolsTex: String.raw`\part{att}{n^2 \cdot d} \;<\; \part{rec}{n \cdot d^2} \iff n < d`,
  parts: [
    { id: 'att', tex: String.raw`n^2 \cdot d`, name: { it: 'self-attention', en: 'self-attention' } },
    { id: 'rec', tex: String.raw`n \cdot d^2`, name: { it: 'strato ricorrente', en: 'recurrent layer' } },
  ],
  fields: { n: { ...lengthField, max: 1_000_000 }, d: widthField },
  look: [
    {
      it: 'Le due rette (in scala logaritmica) si incrociano dove n = d. A sinistra dell’incrocio, cioè per frasi più corte della larghezza, costa meno l’attenzione.',
      en: 'The two lines (on logarithmic scales) cross where n = d. Left of the crossing, for sentences shorter than the width, attention costs less.',
    },
    {
      it: 'Porta n a 10.000: il conto si rovescia. È il prezzo dei testi lunghi.',
      en: 'Take n to 10,000: the sum turns over. It is the price of long texts.',
    },
  ],
  spoken: {
    it: '«enne al quadrato per di è minore di enne per di al quadrato se e solo se enne è minore di di».',
    en: '“n squared times d is less than n times d squared if and only if n is less than d”.',
  },
  present: ({ n, d }, write) => {
    const [attention, recurrent] = [layerCost.selfAttention(n, d), layerCost.recurrent(n, d)]
    const sign = attention < recurrent ? '<' : attention > recurrent ? '>' : '='
    const crossing = layerCost.selfAttention(512, 512) === layerCost.recurrent(512, 512)
    const below = layerCost.selfAttention(511, 512) < layerCost.recurrent(511, 512)
    return {
      numbersTex: String.raw`\part{att}{${write.tex(attention)}} \;${sign}\; \part{rec}{${write.tex(recurrent)}}`,
      shapesTex: String.raw`\part{att}{n^2 \cdot d}:\ n \times n \text{ ${write.locale === 'it' ? 'punteggi, ognuno di' : 'scores, each of'} } d \quad \part{rec}{n \cdot d^2}:\ n \text{ ${write.locale === 'it' ? 'passi, ognuno di' : 'steps, each of'} } d \times d`,
      steps: [
        {
          title: { it: 'I due costi', en: 'The two costs' },
          items: [
            { kind: 'line', label: { it: 'self-attention', en: 'self-attention' }, tex: String.raw`${write.tex(n)}^2 \cdot ${write.tex(d)} = ${write.tex(attention)}` },
            { kind: 'line', label: { it: 'ricorrente', en: 'recurrent' }, tex: String.raw`${write.tex(n)} \cdot ${write.tex(d)}^2 = ${write.tex(recurrent)}` },
            { kind: 'line', label: { it: 'rapporto', en: 'ratio' }, tex: String.raw`\frac{n}{d} = ${write.tex(n / d)}` },
            {
              kind: 'plot',
              caption: { it: `Operazioni per strato, d = ${write.text(d)}`, en: `Operations a layer, d = ${write.text(d)}` },
              x: { label: { it: 'lunghezza n', en: 'length n' }, log: true },
              y: { label: { it: 'operazioni', en: 'operations' }, log: true },
              series: [
                { name: { it: 'self-attention', en: 'self-attention' }, points: lengths(d).map((x) => [x, layerCost.selfAttention(x, d)] as const) },
                { name: { it: 'ricorrente', en: 'recurrent' }, points: lengths(d).map((x) => [x, layerCost.recurrent(x, d)] as const) },
              ],
              marks: [{ x: d, y: d ** 3, name: { it: 'n = d', en: 'n = d' } }],
            },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: 'L’attenzione costa meno della ricorrenza quando n è minore di d; con d = 512 sono pari a n = 512.',
            en: 'Attention costs less than recurrence when n is below d; with d = 512 they are level at n = 512.',
          },
          paper: 'n < d',
          computed: `n = d: ${write.text(512 ** 3)}; n = 70: ${write.text(layerCost.selfAttention(70, 512))} < ${write.text(layerCost.recurrent(70, 512))}`,
          verdict: crossing && below ? 'agrees' : 'differs',
        },
      ],
    }
  },
})
