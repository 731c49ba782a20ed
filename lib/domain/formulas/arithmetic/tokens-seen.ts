import { BASE_MODEL, modelParameters } from '../../maths/parameter-count'
import { CARD_TFLOPS, HOUR, trainingOperations } from '../../maths/training-cost'
import { arithmetic } from '../demo/demo'
import { whole } from '../demo/fields'

/** R32: tokens a step times steps. */
export const tokensSeen = arithmetic({
  id: 'R32',
  symbolsTex: String.raw`\part{seen}{T} = \part{batch}{25\,000} \times \part{steps}{S}`,
  parts: [
    { id: 'seen', tex: 'T', name: { it: 'token visti in tutto', en: 'tokens seen in all' } },
    { id: 'batch', tex: String.raw`25\,000`, name: { it: 'token a passo, per lingua', en: 'tokens a step, per language' } },
    { id: 'steps', tex: 'S', name: { it: 'passi', en: 'steps' } },
  ],
  fields: {
    batch: whole({ it: 'Token d’arrivo a passo', en: 'Target tokens a step' }, 25_000, 1, 100_000_000),
    steps: whole({ it: 'Passi', en: 'Steps' }, 100_000, 1, 100_000_000, { tex: 'S' }),
  },
  look: [
    {
      it: 'Ogni passo legge circa 25.000 token della lingua di partenza e altrettanti di quella d’arrivo. In 100.000 passi fanno due miliardi e mezzo per lingua.',
      en: 'Each step reads about 25,000 tokens of the source language and as many of the target. Over 100,000 steps that makes two and a half billion per language.',
    },
    {
      it: 'Una regola a spanne dice: sei operazioni per parametro e per token. Confrontata con il costo della Tabella 2, dice quanta parte della velocità delle schede è servita davvero. È una stima, non una misura.',
      en: 'A rule of thumb says: six operations for each parameter and token. Set against the cost of Table 2, it says how much of the cards’ speed was put to use. It is an estimate, not a measurement.',
    },
  ],
  spoken: { it: '«ti: venticinquemila per esse».', en: '“T: twenty-five thousand times S”.' },
  present: ({ batch, steps }, write) => {
    const seen = batch * steps
    const work = 6 * modelParameters(BASE_MODEL, 37_000) * seen
    const basePaper = 25_000 * 100_000
    const share = (6 * modelParameters(BASE_MODEL, 37_000) * basePaper) / trainingOperations(12 * HOUR, 8, CARD_TFLOPS.P100)
    return {
      numbersTex: String.raw`\part{seen}{${write.tex(seen)}} = \part{batch}{${write.tex(batch)}} \times \part{steps}{${write.tex(steps)}}`,
      shapesTex: String.raw`\part{seen}{[\mathrm{token}]} = \part{batch}{[\mathrm{token}/\mathrm{${write.locale === 'it' ? 'passo' : 'step'}}]} \times \part{steps}{[\mathrm{${write.locale === 'it' ? 'passi' : 'steps'}}]}`,
      steps: [
        {
          title: { it: 'Quanto ha letto', en: 'How much it has read' },
          items: [
            { kind: 'line', label: { it: 'token d’arrivo', en: 'target tokens' }, tex: write.tex(seen) },
            { kind: 'line', label: { it: 'le due lingue insieme', en: 'both languages together' }, tex: write.tex(2 * seen) },
            { kind: 'line', label: { it: 'sei operazioni per parametro e token (modello base)', en: 'six operations a parameter and token (base model)' }, tex: write.tex(work, 2) },
          ],
        },
      ],
      claims: [
        {
          statement: {
            it: 'L’articolo non stampa il totale: nel modello base sono 2,5 miliardi di token d’arrivo, in quello grande 7,5.',
            en: 'The paper prints no total: the base model sees 2.5 billion target tokens, the big one 7.5.',
          },
          paper: null,
          computed: `${write.text(basePaper)}; ${write.text(25_000 * 300_000)}`,
          verdict: basePaper === 2.5e9 ? 'holds' : 'fails',
          note: {
            it: `Secondo la regola a spanne è servito circa il ${write.text(100 * share, 0)} % della velocità delle schede (stima).`,
            en: `By the rule of thumb about ${write.text(100 * share, 0)}% of the cards’ speed was put to use (an estimate).`,
          },
        },
      ],
    }
  },
})
