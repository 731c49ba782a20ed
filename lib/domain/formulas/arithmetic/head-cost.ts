import { multiHeadOperations } from '../../maths/layer-cost'
import { dModelField, lengthField } from '../demo/common-fields'
import { arithmetic } from '../demo/demo'
import { whole } from '../demo/fields'

/** R05: h narrow heads cost what one head of full width costs. */
export const headCost = arithmetic({
  id: 'R05',
  symbolsTex: String.raw`2\bigl(\part{proj}{n \cdot d \cdot h (2 d_k + d_v)} + \part{score}{h\, n^2 d_k} + \part{mix}{h\, n^2 d_v} + \part{out}{n \cdot h d_v \cdot d}\bigr)`,
  parts: [
    { id: 'proj', tex: String.raw`XW^Q, XW^K, XW^V`, name: { it: 'proiezioni', en: 'projections' } },
    { id: 'score', tex: 'QK^T', name: { it: 'punteggi', en: 'scores' } },
    { id: 'mix', tex: String.raw`\cdot V`, name: { it: 'mescolanza dei valori', en: 'mixing of values' } },
    { id: 'out', tex: 'W^O', name: { it: 'proiezione d’uscita', en: 'output projection' } },
  ],
  fields: {
    n: lengthField,
    d: dModelField,
    h: whole({ it: 'Numero di teste', en: 'Number of heads' }, 8, 1, 1024, { tex: 'h' }),
  },
  look: [
    {
      it: 'Confronta le due colonne: voce per voce sono uguali. Il numero di teste compare sempre moltiplicato per la loro larghezza, e quel prodotto è d_model.',
      en: 'Compare the two columns: entry by entry they are equal. The number of heads always comes multiplied by their width, and that product is d_model.',
    },
    {
      it: 'Una cosa sola cresce con h: la softmax, che lavora su h tabelle di n × n numeri invece che su una. È poca cosa accanto al resto.',
      en: 'One thing alone grows with h: the softmax, which works on h tables of n × n numbers instead of one. It is little beside the rest.',
    },
  ],
  spoken: {
    it: '«due per: enne per di per acca per due di kappa più di vu, più acca enne quadro di kappa, più acca enne quadro di vu, più enne per acca di vu per di».',
    en: '“two times: n d h times two d k plus d v, plus h n squared d k, plus h n squared d v, plus n times h d v times d”.',
  },
  check: ({ d, h }) =>
    d % h === 0
      ? null
      : {
          field: 'h',
          message: {
            it: `${d} non si divide in ${h} teste uguali: scegli un divisore di ${d}.`,
            en: `${d} does not divide into ${h} equal heads: choose a divisor of ${d}.`,
          },
        },
  present: ({ n, d, h }, write) => {
    const width = d / h
    const many = multiHeadOperations(n, d, h, width, width)
    const one = multiHeadOperations(n, d, 1, d, d)
    const t = (value: number) => write.text(value)
    const row = (it: string, en: string, value: (heads: number, size: number) => number) => [
      { it, en },
      t(value(h, width)),
      t(value(1, d)),
    ]
    const paperMany = multiHeadOperations(70, 512, 8, 64, 64)
    const paperOne = multiHeadOperations(70, 512, 1, 512, 512)
    return {
      numbersTex: String.raw`2\bigl(\part{proj}{${write.tex(3 * n * d * d)}} + \part{score}{${write.tex(n * n * d)}} + \part{mix}{${write.tex(n * n * d)}} + \part{out}{${write.tex(n * d * d)}}\bigr) = ${write.tex(many)}`,
      shapesTex: String.raw`\part{proj}{(n \times d)(d \times h d_k)},\ \part{score}{h\,(n \times d_k)(d_k \times n)},\ \part{mix}{h\,(n \times n)(n \times d_v)},\ \part{out}{(n \times h d_v)(h d_v \times d)}`,
      steps: [
        {
          title: { it: 'Le operazioni, voce per voce', en: 'The operations, entry by entry' },
          text: {
            it: 'Una moltiplicazione con la sua somma vale due operazioni.',
            en: 'A multiplication with its addition counts as two operations.',
          },
          items: [
            {
              kind: 'table',
              caption: { it: 'Operazioni in virgola mobile', en: 'Floating-point operations' },
              head: [
                { it: 'voce', en: 'entry' },
                { it: `${h} teste da ${width}`, en: `${h} heads of ${width}` },
                { it: `1 testa da ${d}`, en: `1 head of ${d}` },
              ],
              rows: [
                row('proiezioni', 'projections', (heads, size) => 2 * 3 * n * d * heads * size),
                row('punteggi', 'scores', (heads, size) => 2 * heads * n * n * size),
                row('mescolanza', 'mixing', (heads, size) => 2 * heads * n * n * size),
                row('uscita', 'output', (heads, size) => 2 * n * heads * size * d),
                [{ it: 'in tutto', en: 'in all' }, t(many), t(one)],
                [{ it: 'esponenziali della softmax, a parte', en: 'exponentials of the softmax, apart' }, t(h * n * n), t(n * n)],
              ],
            },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: 'Otto teste strette costano quasi quanto una testa larga (70 parole, modello base).',
            en: 'Eight narrow heads cost nearly what one wide head costs (70 words, base model).',
          },
          paper: null,
          computed: `${t(paperMany)} = ${t(paperOne)}`,
          verdict: paperMany === paperOne ? 'holds' : 'fails',
          note: {
            it: 'Identici, tranne gli esponenziali della softmax.',
            en: 'Identical, but for the exponentials of the softmax.',
          },
        },
      ],
    }
  },
})
