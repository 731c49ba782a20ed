import { layerParameters, modelParameters, vocabulariesFor } from '../../maths/parameter-count'
import { arithmetic } from '../demo/demo'
import type { Claim } from '../demo/sheet'
import { SIZE_ROWS, type SizeRow } from './table-3-sizes'
import { vocabularyField } from './shared-embedding'

const PRINTED_ROWS = SIZE_ROWS.filter((row): row is SizeRow & { printed: number } => row.printed !== null)

/** Rows whose count, rounded to millions, is the printed one. */
function matches(vocabulary: number): number {
  return PRINTED_ROWS.filter(({ sizes, printed }) => Math.round(modelParameters(sizes, vocabulary) / 1e6) === printed).length
}

/** R34: the eleven parameter counts of Table 3, none of which comes out with the stated vocabulary. */
export const tableThreeCounts = arithmetic({
  id: 'R34',
  symbolsTex: String.raw`\part{layers}{N\,(\text{encoder} + \text{decoder})} + \part{words}{V \cdot d_{\text{model}}}`,
  parts: [
    { id: 'layers', tex: 'N(\\ldots)', name: { it: 'gli strati', en: 'the layers' } },
    { id: 'words', tex: String.raw`V \cdot d_{\text{model}}`, name: { it: 'la matrice delle parole', en: 'the matrix of words' } },
  ],
  fields: { V: vocabularyField },
  look: [
    {
      it: 'Con le 37.000 parole dichiarate nella sezione 5.1 non si ritrova nessuno degli undici conteggi stampati: dieci vengono più bassi di 1,2–4,2 milioni, quello del modello grande più alto di 1,2.',
      en: 'With the 37,000 words stated in section 5.1 none of the eleven printed counts comes out: ten are low by 1.2–4.2 million, that of the big model is 1.2 high.',
    },
    {
      it: 'Prova V = 41.100: dieci righe su undici tornano insieme. Quella del modello grande chiede invece circa 35.900 parole. Nessun vocabolario va bene per tutte, e l’articolo non dice perché.',
      en: 'Try V = 41,100: ten rows of eleven come out together. The big model’s row asks instead for about 35,900 words. No one vocabulary fits all, and the paper does not say why.',
    },
    {
      it: 'Le differenze fra le righe, che non dipendono da V, sono invece giuste: da N = 6 a N = 2 si tolgono 29,4 milioni (nella tabella da 65 a 36).',
      en: 'The differences between rows, which do not depend on V, are right: from N = 6 to N = 2 takes away 29.4 million (in the table from 65 to 36).',
    },
  ],
  spoken: {
    it: '«enne volte encoder più decoder, più vu per di model».',
    en: '“N times encoder plus decoder, plus V times d model”.',
  },
  present: ({ V }, write) => {
    const base = SIZE_ROWS[0]!.sizes
    const millions = (value: number) => write.cell(value / 1e6, 2)
    const signedMillions = (value: number) => (value > 0 ? `+${millions(value)}` : millions(value))
    const others = PRINTED_ROWS.filter(({ name }) => name !== 'big').map(({ sizes, printed }) => vocabulariesFor(sizes, printed))
    const least = Math.max(...others.map((range) => range.least))
    const most = Math.min(...others.map((range) => range.most))
    return {
      numbersTex: String.raw`\part{layers}{${write.tex(layerParameters(base))}} + \part{words}{${write.tex(V)} \cdot 512} = ${write.tex(modelParameters(base, V))}`,
      shapesTex: String.raw`\part{layers}{6\,\bigl[(4 d^2) + (2 d\, d_{ff} + d_{ff} + d) + 4d\bigr] + 6\,\bigl[2(4 d^2) + (2 d\, d_{ff} + d_{ff} + d) + 6d\bigr]} + \part{words}{V \times d}`,
      steps: [
        {
          title: { it: 'Riga per riga', en: 'Row by row' },
          items: [
            {
              kind: 'table',
              caption: { it: 'Parametri in milioni', en: 'Parameters in millions' },
              head: [
                { it: 'riga', en: 'row' },
                { it: 'strati', en: 'layers' },
                { it: 'in tutto', en: 'in all' },
                { it: 'articolo', en: 'paper' },
                { it: 'differenza', en: 'difference' },
                { it: 'V che la darebbe', en: 'V that would give it' },
              ],
              rows: SIZE_ROWS.map(({ name, sizes, printed }) => {
                const total = modelParameters(sizes, V)
                const range = printed === null ? null : vocabulariesFor(sizes, printed)
                return [
                  { it: name, en: name },
                  millions(layerParameters(sizes)),
                  millions(total),
                  printed === null ? '–' : write.text(printed),
                  printed === null ? '–' : signedMillions(total - printed * 1e6),
                  range ? `${write.text(range.least)} – ${write.text(range.most)}` : '–',
                ]
              }),
            },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: 'Gli undici conteggi stampati, con V = 37.000.',
            en: 'The eleven printed counts, with V = 37,000.',
          },
          paper: '11 / 11',
          computed: `${matches(37_000)} / 11`,
          verdict: matches(37_000) === 11 ? 'agrees' : 'differs',
          note: {
            it: `Con V fra ${write.text(least)} e ${write.text(most)} tornano ${matches(least)} righe su 11; per il modello grande ci vorrebbe un altro V.`,
            en: `With V between ${write.text(least)} and ${write.text(most)}, ${matches(least)} rows of 11 come out; the big model would want another V.`,
          },
        },
        ...PRINTED_ROWS.map(({ name, sizes, printed }): Claim => {
          const total = modelParameters(sizes, V)
          return {
            statement: { it: `${name}: milioni di parametri, con V = ${write.text(V)}.`, en: `${name}: millions of parameters, with V = ${write.text(V)}.` },
            paper: write.text(printed),
            computed: millions(total),
            verdict: Math.round(total / 1e6) === printed ? 'agrees' : 'differs',
          }
        }),
      ],
    }
  },
})
