import type { Bilingual } from '../../locale'
import { CARD_TFLOPS, DAY, HOUR, significant, trainingOperations } from '../../maths/training-cost'
import { arithmetic, type ArithmeticDemo } from '../demo/demo'
import { real, whole } from '../demo/fields'

interface Cost {
  readonly id: 'R23' | 'R24'
  readonly hours: number
  readonly printed: number
  /** Time that steps × seconds a step of 5.2 gives instead, in seconds. */
  readonly fromSteps: number
  readonly statement: Bilingual
  readonly look: Bilingual
}

function costDemo({ id, hours, printed, fromSteps, statement, look }: Cost): ArithmeticDemo {
  return arithmetic({
    id,
    symbolsTex: String.raw`\part{cost}{C} = \part{time}{t} \times \part{cards}{\mathrm{GPU}} \times \part{speed}{\mathrm{TFLOPS}}`,
    parts: [
      { id: 'cost', tex: 'C', name: { it: 'operazioni in tutto', en: 'operations in all' } },
      { id: 'time', tex: 't', name: { it: 'secondi', en: 'seconds' } },
      { id: 'cards', tex: String.raw`\mathrm{GPU}`, name: { it: 'GPU, quante sono', en: 'graphics cards, how many' } },
      { id: 'speed', tex: String.raw`\mathrm{TFLOPS}`, name: { it: 'mila miliardi di operazioni al secondo', en: 'trillion operations a second' } },
    ],
    fields: {
      hours: real({ it: 'Ore', en: 'Hours' }, hours, 0.01, 100_000, { tex: 't' }),
      cards: whole({ it: 'Schede', en: 'Cards' }, 8, 1, 100_000),
      speed: real({ it: 'TFLOPS di una scheda', en: 'TFLOPS of one card' }, CARD_TFLOPS.P100, 0.01, 10_000),
    },
    look: [
      look,
      {
        it: 'È una stima del lavoro che le schede potevano fare in quel tempo, non di quello che il modello chiede: per questo dipende dalla velocità assunta per la scheda.',
        en: 'It estimates the work the cards could do in that time, not what the model asks for: that is why it depends on the speed assumed for the card.',
      },
    ],
    spoken: {
      it: '«ci: tempo per numero di GPU per teraFLOPS; GPU è il processore grafico, FLOPS le operazioni in virgola mobile al secondo».',
      en: '“C: time times number of GPUs times teraFLOPS; a GPU is a graphics processing unit, FLOPS are floating-point operations per second”.',
    },
    present: ({ hours: h, cards, speed }, write) => {
      const total = trainingOperations(h * HOUR, cards, speed)
      const paper = trainingOperations(hours * HOUR, 8, CARD_TFLOPS.P100)
      const other = trainingOperations(fromSteps, 8, CARD_TFLOPS.P100)
      return {
        numbersTex: String.raw`\part{cost}{${write.tex(total)}} = \part{time}{${write.tex(h * HOUR)}} \times \part{cards}{${write.tex(cards)}} \times \part{speed}{${write.tex(speed)} \cdot 10^{12}}`,
        shapesTex: String.raw`\part{cost}{[\mathrm{op}]} = \part{time}{[\mathrm{s}]} \times \part{cards}{[1]} \times \part{speed}{[\mathrm{op}/\mathrm{s}]}`,
        steps: [
          {
            title: { it: 'Il prodotto', en: 'The product' },
            items: [
              { kind: 'line', label: { it: 'secondi', en: 'seconds' }, tex: write.tex(h * HOUR) },
              { kind: 'line', label: { it: 'operazioni', en: 'operations' }, tex: write.tex(total) },
              { kind: 'line', label: { it: 'con due cifre', en: 'to two digits' }, tex: write.tex(significant(total, 2), 1) },
            ],
          },
        ],
        claims: [
          {
            statement,
            paper: write.text(printed, 1),
            computed: write.text(paper),
            verdict: significant(paper, 2) === printed ? 'agrees' : 'differs',
            note: {
              it: `Partendo dai passi e dai secondi per passo verrebbe ${write.text(other, 2)}.`,
              en: `From the steps and the seconds a step it would be ${write.text(other, 2)}.`,
            },
          },
        ],
      }
    },
  })
}

/** R23: 12 hours on eight P100 cards. */
export const baseOperations = costDemo({
  id: 'R23',
  hours: 12,
  printed: 3.3e18,
  fromSteps: 40_000,
  statement: { it: 'Il modello base costa 3,3·10¹⁸ operazioni.', en: 'The base model costs 3.3·10¹⁸ operations.' },
  look: {
    it: 'Dodici ore, otto schede, 9,5 TFLOPS ognuna: la cifra della Tabella 2 torna. Torna però con le 12 ore, non con 100.000 passi da 0,4 secondi.',
    en: 'Twelve hours, eight cards, 9.5 TFLOPS each: the figure of Table 2 comes out. It does so with the 12 hours, though, not with 100,000 steps of 0.4 seconds.',
  },
})

/** R24: 3.5 days on eight P100 cards. */
export const bigOperations = costDemo({
  id: 'R24',
  hours: (3.5 * DAY) / HOUR,
  printed: 2.3e19,
  fromSteps: 300_000,
  statement: { it: 'Il modello grande costa 2,3·10¹⁹ operazioni.', en: 'The big model costs 2.3·10¹⁹ operations.' },
  look: {
    it: 'Tre giorni e mezzo sono 84 ore: sette volte le dodici del modello base, e sette volte il costo.',
    en: 'Three and a half days are 84 hours: seven times the base model’s twelve, and seven times the cost.',
  },
})
