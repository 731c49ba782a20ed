import { CARD_TFLOPS, DAY, significant, trainingOperations, type Card } from '../../maths/training-cost'
import { arithmetic } from '../demo/demo'
import { real, whole } from '../demo/fields'
import type { NumberWriter } from '../demo/number-text'

type Row =
  | { readonly name: string; readonly pair: string; readonly printed: number; readonly days: number; readonly cards: number; readonly card: Card }
  | { readonly name: string; readonly pair: string; readonly printed: number; readonly times: number; readonly of: number }
  | { readonly name: string; readonly pair: string; readonly printed: number; readonly impliedOn: Card }

/** The twelve cells of Table 2 other than the Transformer's; times and cards from the tables of [38] and [32]. */
const ROWS: readonly Row[] = [
  { name: 'GNMT + RL', pair: 'EN-DE', printed: 2.3e19, days: 1, cards: 96, card: 'K80' },
  { name: 'GNMT + RL', pair: 'EN-FR', printed: 1.4e20, days: 6, cards: 96, card: 'K80' },
  { name: 'MoE', pair: 'EN-DE', printed: 2.0e19, days: 1, cards: 64, card: 'K40' },
  { name: 'MoE', pair: 'EN-FR', printed: 1.2e20, days: 6, cards: 64, card: 'K40' },
  { name: 'Deep-Att + PosUnk Ensemble', pair: 'EN-FR', printed: 8.0e20, times: 8, of: 1.0e20 },
  { name: 'GNMT + RL Ensemble', pair: 'EN-DE', printed: 1.8e20, times: 8, of: 2.3e19 },
  { name: 'GNMT + RL Ensemble', pair: 'EN-FR', printed: 1.1e21, times: 8, of: 1.4e20 },
  { name: 'ConvS2S Ensemble', pair: 'EN-DE', printed: 7.7e19, times: 8, of: 9.6e18 },
  { name: 'ConvS2S Ensemble', pair: 'EN-FR', printed: 1.2e21, times: 8, of: 1.5e20 },
  { name: 'ConvS2S', pair: 'EN-DE', printed: 9.6e18, impliedOn: 'M40' },
  { name: 'ConvS2S', pair: 'EN-FR', printed: 1.5e20, impliedOn: 'M40' },
  { name: 'Deep-Att + PosUnk', pair: 'EN-FR', printed: 1.0e20, impliedOn: 'K40' },
]

function product(row: Row): number | null {
  if ('days' in row) return trainingOperations(row.days * DAY, row.cards, CARD_TFLOPS[row.card])
  if ('times' in row) return row.times * row.of
  return null
}

/** R25: the other rows of Table 2. */
export const otherCosts = arithmetic({
  id: 'R25',
  symbolsTex: String.raw`\part{cost}{C} = \part{time}{t} \times \part{cards}{\mathrm{GPU}} \times \part{speed}{\mathrm{TFLOPS}}`,
  parts: [
    { id: 'cost', tex: 'C', name: { it: 'operazioni in tutto', en: 'operations in all' } },
    { id: 'time', tex: 't', name: { it: 'tempo', en: 'time' } },
    { id: 'cards', tex: String.raw`\mathrm{GPU}`, name: { it: 'GPU, quante sono', en: 'graphics cards, how many' } },
    { id: 'speed', tex: String.raw`\mathrm{TFLOPS}`, name: { it: 'velocità di una scheda', en: 'speed of one card' } },
  ],
  fields: {
    days: real({ it: 'Giorni', en: 'Days' }, 6, 0.01, 10_000, { tex: 't' }),
    cards: whole({ it: 'Schede', en: 'Cards' }, 96, 1, 100_000),
    card: {
      kind: 'choice',
      label: { it: 'Scheda', en: 'Card' },
      value: 'K80',
      options: (Object.keys(CARD_TFLOPS) as Card[]).map((card) => ({
        value: card,
        label: { it: `${card} (${String(CARD_TFLOPS[card]).replace('.', ',')} TFLOPS)`, en: `${card} (${CARD_TFLOPS[card]} TFLOPS)` },
      })),
    },
  },
  look: [
    {
      it: 'Tre casi. Dove si conoscono tempo e schede, la cella si ricalcola. Gli insiemi di modelli costano otto volte il modello singolo. Per tre celle l’articolo non dice tempi né schede: si può solo ricavare quanti giorni di una scheda vi stanno dentro.',
      en: 'Three cases. Where time and cards are known, the cell can be worked out again. Ensembles cost eight times the single model. For three cells the paper gives neither times nor cards: one can only infer how many days of one card they hold.',
    },
  ],
  spoken: {
    it: '«ci: tempo per numero di GPU per teraFLOPS».',
    en: '“C: time times number of GPUs times teraFLOPS”.',
  },
  present: ({ days, cards, card }, write) => {
    const speed = CARD_TFLOPS[card as Card]
    const total = trainingOperations(days * DAY, cards, speed)
    const right = ROWS.filter((row) => {
      const value = product(row)
      return value !== null && significant(value, 2) === row.printed
    }).length
    return {
      numbersTex: String.raw`\part{cost}{${write.tex(total)}} = \part{time}{${write.tex(days)} \cdot ${write.tex(DAY)}} \times \part{cards}{${write.tex(cards)}} \times \part{speed}{${write.tex(speed)} \cdot 10^{12}}`,
      shapesTex: String.raw`\part{cost}{[\mathrm{op}]} = \part{time}{[\mathrm{s}]} \times \part{cards}{[1]} \times \part{speed}{[\mathrm{op}/\mathrm{s}]}`,
      steps: [
        {
          title: { it: 'Cella per cella', en: 'Cell by cell' },
          items: [
            {
              kind: 'table',
              caption: { it: 'Costi della Tabella 2', en: 'Costs of Table 2' },
              head: [
                { it: 'modello', en: 'model' },
                { it: 'lingue', en: 'languages' },
                { it: 'conto', en: 'sum' },
                { it: 'risultato', en: 'result' },
                { it: 'articolo', en: 'paper' },
              ],
              rows: ROWS.map((row) => [row.name, row.pair, sumOf(row, write), resultOf(row, write), asPrinted(row.printed, write)]),
            },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: 'Le celle che si possono ricalcolare tornano a due cifre.',
            en: 'The cells that can be worked out again agree to two digits.',
          },
          paper: `${ROWS.filter((row) => product(row) !== null).length}`,
          computed: write.text(right),
          verdict: right === ROWS.filter((row) => product(row) !== null).length ? 'agrees' : 'differs',
          note: {
            it: 'Le altre tre non si possono verificare con quanto l’articolo stampa.',
            en: 'The other three cannot be checked with what the paper prints.',
          },
        },
      ],
    }
  },
})

type Writer = NumberWriter

function sumOf(row: Row, write: Writer) {
  if ('days' in row) {
    const speed = write.text(CARD_TFLOPS[row.card])
    return { it: `${row.days} g × ${row.cards} ${row.card} × ${speed}`, en: `${row.days} d × ${row.cards} ${row.card} × ${speed}` }
  }
  if ('times' in row) return `${row.times} × ${asPrinted(row.of, write)}`
  const days = row.printed / trainingOperations(DAY, 1, CARD_TFLOPS[row.impliedOn])
  return { it: `${write.text(days, 1)} giorni di una ${row.impliedOn}`, en: `${write.text(days, 1)} days of one ${row.impliedOn}` }
}

function resultOf(row: Row, write: Writer) {
  const value = product(row)
  return value === null ? { it: 'non verificabile', en: 'cannot be checked' } : write.text(value, 2)
}

/** Two figures, as the table prints them: 2,0·10¹⁹, its zero too. */
function asPrinted(value: number, write: NumberWriter): string {
  const power = Math.floor(Math.log10(value))
  return `${write.cell(value / 10 ** power, 1)}${write.text(10 ** power).replace(/^1/, '')}`
}
