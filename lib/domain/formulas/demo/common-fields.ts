import type { Bilingual } from '../../locale'
import { real, whole, type CellsField, type SentenceField, type SwitchField } from './fields'

export const seedField = whole({ it: 'Seme dei numeri a caso', en: 'Seed of the random numbers' }, 7, 0, 999_999)

export const sentenceField: SentenceField = {
  kind: 'sentence',
  label: { it: 'Frase', en: 'Sentence' },
  value: { it: 'La gatta mangia il topo', en: 'The cat eats the mouse' },
  minWords: 1,
  maxWords: 64,
}

export function switchField(label: Bilingual, value: boolean): SwitchField {
  return { kind: 'switch', label, value }
}

/** Changes made by hand to the gradient that arrives from above. */
export const upstreamField: CellsField = {
  kind: 'cells',
  label: { it: 'Gradiente in arrivo', en: 'Upstream gradient' },
  tex: 'G',
  value: [],
}

/** The same where what comes out is a single number. */
export const upstreamNumberField = real({ it: 'Gradiente in arrivo', en: 'Upstream gradient' }, 1, -10, 10, { tex: 'g', step: 0.1 })

export const dModelField = whole({ it: 'Larghezza del modello', en: 'Width of the model' }, 512, 1, 65_536, {
  tex: String.raw`d_{\text{model}}`,
})

export const lengthField = whole({ it: 'Lunghezza della frase', en: 'Length of the sentence' }, 70, 1, 100_000, { tex: 'n' })
