import { bitsOf, natsOf } from '../../maths/perplexity'
import { arithmetic } from '../demo/demo'
import { real } from '../demo/fields'

const PRINTED = [
  { name: 'base', value: 4.92 },
  { name: 'big', value: 4.33 },
  { name: '(A) h = 1', value: 5.29 },
  { name: '(C) N = 2', value: 6.11 },
]

/** R33: perplexity as nats and bits for each word-piece. */
export const perplexity = arithmetic({
  id: 'R33',
  symbolsTex: String.raw`\part{ppl}{\mathrm{PPL}} = e^{\part{nats}{H}} = 2^{\part{bits}{H_2}}`,
  parts: [
    { id: 'ppl', tex: String.raw`\mathrm{PPL}`, name: { it: 'perplessità', en: 'perplexity' } },
    { id: 'nats', tex: 'H', name: { it: 'perdita in nat', en: 'loss in nats' } },
    { id: 'bits', tex: 'H_2', name: { it: 'perdita in bit', en: 'loss in bits' } },
  ],
  fields: { ppl: real({ it: 'Perplessità', en: 'Perplexity' }, 4.92, 1, 1_000_000, { tex: String.raw`\mathrm{PPL}` }) },
  look: [
    {
      it: 'Una perplessità di 4,92 vuol dire: in media il modello è incerto come chi deve scegliere fra 4,92 word-piece ugualmente probabili. È un altro modo di scrivere la perdita.',
      en: 'A perplexity of 4.92 means: on average the model is as unsure as one who must choose among 4.92 equally likely word-pieces. It is another way of writing the loss.',
    },
    {
      it: 'È contata per word-piece: non si può confrontare con chi la conta per parola intera.',
      en: 'It is counted per word-piece: it cannot be compared with counts per whole word.',
    },
  ],
  spoken: {
    it: '«la perplessità è e alla acca, ossia due alla acca due».',
    en: '“perplexity is e to the H, that is two to the H two”.',
  },
  present: ({ ppl }, write) => ({
    numbersTex: String.raw`\part{ppl}{${write.tex(ppl)}} = e^{\part{nats}{${write.tex(natsOf(ppl))}}} = 2^{\part{bits}{${write.tex(bitsOf(ppl))}}}`,
    shapesTex: String.raw`\part{nats}{H = \ln \mathrm{PPL}}\ [\mathrm{nat}] \qquad \part{bits}{H_2 = \log_2 \mathrm{PPL}}\ [\mathrm{bit}]`,
    steps: [
      {
        title: { it: 'Le righe della tabella', en: 'The rows of the table' },
        items: [
          {
            kind: 'table',
            caption: { it: 'Perplessità, nat e bit', en: 'Perplexity, nats and bits' },
            head: [{ it: 'riga', en: 'row' }, { it: 'PPL', en: 'PPL' }, { it: 'nat', en: 'nats' }, { it: 'bit', en: 'bits' }],
            rows: PRINTED.map(({ name, value }) => [name, write.cell(value, 2), write.cell(natsOf(value), 3), write.cell(bitsOf(value), 3)]),
          },
        ],
      },
    ],
    claims: [
      {
        statement: {
          it: 'La tabella stampa la perplessità; in bit, il modello base perde 2,299 e quello grande 2,114 per word-piece.',
          en: 'The table prints perplexity; in bits, the base model loses 2.299 and the big one 2.114 per word-piece.',
        },
        paper: `${write.text(4.92)}; ${write.text(4.33)}`,
        computed: `${write.text(bitsOf(4.92))}; ${write.text(bitsOf(4.33))} bit`,
        verdict: bitsOf(4.92).toFixed(3) === '2.299' && bitsOf(4.33).toFixed(3) === '2.114' ? 'holds' : 'fails',
      },
    ],
  }),
})
