import { DAY, HOUR } from '../../maths/training-cost'
import { arithmetic } from '../demo/demo'
import { real, whole } from '../demo/fields'

const stepsField = whole({ it: 'Passi di addestramento', en: 'Training steps' }, 100_000, 1, 100_000_000)
const secondsField = real({ it: 'Secondi per passo', en: 'Seconds a step' }, 0.4, 0.001, 1000)
const parts = [
  { id: 'steps', tex: String.raw`\text{passi}`, name: { it: 'passi', en: 'steps' } },
  { id: 'seconds', tex: String.raw`\text{s}`, name: { it: 'secondi per passo', en: 'seconds a step' } },
  { id: 'time', tex: 't', name: { it: 'tempo in tutto', en: 'time in all' } },
]

/** R21: the base model's 100,000 steps of 0.4 seconds. */
export const baseTime = arithmetic({
  id: 'R21',
  symbolsTex: String.raw`\part{time}{t} = \part{steps}{100\,000} \times \part{seconds}{0.4\,\mathrm{s}}`,
  parts: parts.map((part) => (part.id === 'steps' ? { ...part, tex: String.raw`100\,000` } : part)),
  fields: { steps: stepsField, seconds: secondsField },
  look: [
    {
      it: 'Il prodotto dà 11,1 ore, non 12. La differenza si spiega con l’arrotondamento: bastano 0,432 secondi per passo, che a una cifra si scrivono 0,4.',
      en: 'The product gives 11.1 hours, not 12. Rounding explains the difference: 0.432 seconds a step are enough, and to one digit that is written 0.4.',
    },
  ],
  spoken: { it: '«centomila passi per zero virgola quattro secondi».', en: '“a hundred thousand steps times zero point four seconds”.' },
  present: ({ steps, seconds }, write) => {
    const hours = (steps * seconds) / HOUR
    const printed = (100_000 * 0.4) / HOUR
    return {
      numbersTex: String.raw`\part{time}{${write.tex(hours, 2)}\,\mathrm{h}} = \part{steps}{${write.tex(steps)}} \times \part{seconds}{${write.tex(seconds)}\,\mathrm{s}} \;/\; 3600`,
      shapesTex: String.raw`\part{time}{[\mathrm{h}]} = \part{steps}{[1]} \times \part{seconds}{[\mathrm{s}]} \;/\; [\mathrm{s}/\mathrm{h}]`,
      steps: [
        {
          title: { it: 'Da secondi a ore', en: 'From seconds to hours' },
          items: [
            { kind: 'line', label: { it: 'secondi', en: 'seconds' }, tex: write.tex(steps * seconds) },
            { kind: 'line', label: { it: 'ore', en: 'hours' }, tex: write.tex(hours, 2) },
            { kind: 'line', label: { it: 'per fare 12 ore servono, a passo', en: 'for 12 hours each step would take' }, tex: String.raw`${write.tex((12 * HOUR) / steps)}\,\mathrm{s}` },
          ],
        },
      ],
      claims: [
        {
          statement: { it: 'L’addestramento del modello base dura 12 ore.', en: 'Training the base model takes 12 hours.' },
          paper: '12 h',
          computed: `${write.text(printed, 2)} h`,
          verdict: 'close',
          note: { it: 'Torna se il passo dura 0,432 s, che si arrotonda a 0,4.', en: 'It comes out if a step takes 0.432 s, which rounds to 0.4.' },
        },
      ],
    }
  },
})

/** R22: the big model's 300,000 steps of 1.0 second. */
export const bigTime = arithmetic({
  id: 'R22',
  symbolsTex: String.raw`\part{time}{t} = \part{steps}{300\,000} \times \part{seconds}{1.0\,\mathrm{s}}`,
  parts: parts.map((part) => (part.id === 'steps' ? { ...part, tex: String.raw`300\,000` } : part)),
  fields: { steps: { ...stepsField, value: 300_000 }, seconds: { ...secondsField, value: 1 } },
  look: [
    {
      it: 'Il modello grande impiega due volte e mezza il tempo a passo e il triplo dei passi: sette volte e mezza in tutto.',
      en: 'The big model takes two and a half times as long a step and three times the steps: seven and a half times in all.',
    },
  ],
  spoken: { it: '«trecentomila passi per un secondo».', en: '“three hundred thousand steps times one second”.' },
  present: ({ steps, seconds }, write) => {
    const days = (steps * seconds) / DAY
    const printed = 300_000 / DAY
    return {
      numbersTex: String.raw`\part{time}{${write.tex(days)}\,\mathrm{d}} = \part{steps}{${write.tex(steps)}} \times \part{seconds}{${write.tex(seconds)}\,\mathrm{s}} \;/\; ${write.tex(DAY)}`,
      shapesTex: String.raw`\part{time}{[\mathrm{d}]} = \part{steps}{[1]} \times \part{seconds}{[\mathrm{s}]} \;/\; [\mathrm{s}/\mathrm{d}]`,
      steps: [
        {
          title: { it: 'Da secondi a giorni', en: 'From seconds to days' },
          items: [
            { kind: 'line', label: { it: 'ore', en: 'hours' }, tex: write.tex((steps * seconds) / HOUR, 2) },
            { kind: 'line', label: { it: 'giorni', en: 'days' }, tex: write.tex(days) },
          ],
        },
      ],
      claims: [
        {
          statement: { it: 'L’addestramento del modello grande dura 3,5 giorni.', en: 'Training the big model takes 3.5 days.' },
          paper: write.locale === 'it' ? '3,5 giorni' : '3.5 days',
          computed: `${write.text(printed)} ${write.locale === 'it' ? 'giorni' : 'days'}`,
          verdict: Math.round(printed * 10) === 35 ? 'agrees' : 'differs',
        },
      ],
    }
  },
})
