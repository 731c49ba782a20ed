import { multiHeadOperations } from '../../maths/layer-cost'
import { modelParameters } from '../../maths/parameter-count'
import { arithmetic } from '../demo/demo'
import { whole } from '../demo/fields'
import { SIZE_ROWS } from './table-3-sizes'

/** R35: the rows (A), where h·d_k stands still. */
export const headRows = arithmetic({
  id: 'R35',
  symbolsTex: String.raw`\part{h}{h} \cdot \part{dk}{d_k} = 512`,
  parts: [
    { id: 'h', tex: 'h', name: { it: 'numero di teste', en: 'number of heads' } },
    { id: 'dk', tex: 'd_k', name: { it: 'larghezza di una testa', en: 'width of one head' } },
  ],
  fields: {
    h: whole({ it: 'Numero di teste', en: 'Number of heads' }, 8, 1, 512, { tex: 'h' }),
    n: whole({ it: 'Lunghezza della frase', en: 'Length of the sentence' }, 70, 1, 100_000, { tex: 'n' }),
  },
  look: [
    {
      it: 'Nelle righe (A) si stringono le teste mentre se ne aggiungono: parametri e operazioni non cambiano. Quel che cambia è la qualità, e non sempre nello stesso verso: una testa sola perde 0,9 BLEU (BiLingual Evaluation Understudy), trentadue ne perdono 0,4.',
      en: 'In the rows (A) the heads narrow as their number grows: parameters and operations do not change. What changes is quality, and not always one way: a single head loses 0.9 BLEU (bilingual evaluation understudy), thirty-two lose 0.4.',
    },
  ],
  spoken: { it: '«acca per di kappa fa cinquecentododici».', en: '“h times d k is five hundred and twelve”.' },
  check: ({ h }) =>
    512 % h === 0
      ? null
      : {
          field: 'h',
          message: {
            it: `512 non si divide in ${h} teste uguali: scegli una potenza di 2.`,
            en: `512 does not divide into ${h} equal heads: choose a power of 2.`,
          },
        },
  present: ({ h, n }, write) => {
    const rows = SIZE_ROWS.filter(({ name }) => name === 'base' || name.startsWith('(A)'))
    const products = new Set(rows.map(({ sizes }) => sizes.h * sizes.dK))
    const counts = new Set(rows.map(({ sizes }) => modelParameters(sizes, 37_000)))
    const operations = new Set(rows.map(({ sizes }) => multiHeadOperations(n, 512, sizes.h, sizes.dK, sizes.dV)))
    return {
      numbersTex: String.raw`\part{h}{${write.tex(h)}} \cdot \part{dk}{${write.tex(512 / h)}} = 512`,
      shapesTex: String.raw`W^Q:\ 512 \times (\part{h}{${write.tex(h)}} \cdot \part{dk}{${write.tex(512 / h)}})`,
      steps: [
        {
          title: { it: 'Le righe (A)', en: 'The rows (A)' },
          items: [
            {
              kind: 'table',
              caption: { it: 'Le teste cambiano, il conto no', en: 'The heads change, the sum does not' },
              head: [
                { it: 'riga', en: 'row' },
                { it: 'h', en: 'h' },
                { it: 'd_k', en: 'd_k' },
                { it: 'h·d_k', en: 'h·d_k' },
                { it: 'parametri (V = 37.000)', en: 'parameters (V = 37,000)' },
                { it: 'operazioni di un blocco', en: 'operations of one block' },
              ],
              rows: rows.map(({ name, sizes }) => [
                name,
                write.text(sizes.h),
                write.text(sizes.dK),
                write.text(sizes.h * sizes.dK),
                write.text(modelParameters(sizes, 37_000)),
                write.text(multiHeadOperations(n, 512, sizes.h, sizes.dK, sizes.dV)),
              ]),
            },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: 'Nelle righe (A) il calcolo resta costante.',
            en: 'In the rows (A) the amount of computation stays constant.',
          },
          paper: null,
          computed: `h·d_k = ${[...products].map((value) => write.text(value)).join(', ')}; ${[...counts].map((value) => write.text(value)).join(', ')}`,
          verdict: products.size === 1 && counts.size === 1 && operations.size === 1 ? 'holds' : 'fails',
        },
      ],
    }
  },
})
