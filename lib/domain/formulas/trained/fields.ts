import type { Bilingual } from '../../locale'
import type { MapKind } from '../../parallel-grammar/head-roles'
import { TRAINING, TRANSLATOR } from '../../parallel-grammar/recipe'
import { findStage, STAGES, type Stage } from '../../parallel-grammar/stages'
import type { ChoiceField, Field, SentenceField } from '../demo/fields'

/** Occasion of whatever is said or asked of the trained model only. */
export const TRAINED = { when: { weights: ['trained'] } } as const
/** Occasion of whatever is said or asked of numbers drawn from the seed only. */
export const SEEDED = { when: { weights: ['seeded'] } } as const

/** A field that only numbers from the seed need. */
export const whenSeeded = <F extends Field>(field: F): F => ({ ...field, when: { ...field.when, ...SEEDED.when } })

/** Whose weights a demo runs on. Links from before there was a choice say nothing, and mean the seed. */
const weights: ChoiceField = {
  kind: 'choice',
  label: { it: 'Pesi', en: 'Weights' },
  value: 'seeded',
  options: [
    { value: 'seeded', label: { it: 'a caso, dal seme', en: 'random, from the seed' } },
    { value: 'trained', label: { it: 'del modello addestrato che traduce', en: 'of the trained model that translates' } },
  ],
}

/** A moment of the training in words. */
export const stageLabel = (stage: Stage): Bilingual =>
  stage === 'trained'
    ? { it: `fine: media degli ultimi ${TRAINING.averaged} checkpoint`, en: `the end: mean of the last ${TRAINING.averaged} checkpoints` }
    : { it: `passo ${stage} di ${TRAINING.steps}`, en: `step ${stage} of ${TRAINING.steps}` }

const moment: ChoiceField = {
  kind: 'choice',
  label: { it: 'Momento dell’addestramento', en: 'Moment of the training' },
  value: 'trained',
  options: STAGES.map((stage) => ({ value: String(stage), label: stageLabel(stage) })),
  slider: true,
  ...TRAINED,
}

const english: SentenceField = {
  kind: 'sentence',
  label: { it: 'Frase inglese', en: 'English sentence' },
  value: { it: 'the cat eats the mouse', en: 'the cat eats the mouse' },
  minWords: 1,
  maxWords: 12,
  ...TRAINED,
}

const italian: SentenceField = {
  kind: 'sentence',
  label: { it: 'Frase italiana che il decoder legge (vuota: la scrive il modello)', en: 'Italian sentence that the decoder reads (empty: the model writes it)' },
  value: { it: 'la gatta mangia il topo', en: 'la gatta mangia il topo' },
  minWords: 0,
  maxWords: 12,
  ...TRAINED,
}

const kind: ChoiceField = {
  kind: 'choice',
  label: { it: 'Attenzione', en: 'Attention' },
  value: 'cross',
  options: [
    { value: 'cross', label: { it: 'dall’italiano all’inglese', en: 'from Italian to English' } },
    { value: 'encoder', label: { it: 'inglese su sé stesso', en: 'English on itself' } },
    { value: 'decoder', label: { it: 'italiano su sé stesso, senza futuro', en: 'Italian on itself, without the future' } },
  ],
  ...TRAINED,
}

const counted = (count: number) => Array.from({ length: count }, (_, i) => ({ value: String(i + 1), label: { it: String(i + 1), en: String(i + 1) } }))
const layer: ChoiceField = { kind: 'choice', label: { it: 'Strato', en: 'Layer' }, value: '1', options: counted(TRANSLATOR.sizes.N), ...TRAINED }
const unit: ChoiceField = { kind: 'choice', label: { it: 'Testa', en: 'Head' }, value: '1', options: counted(TRANSLATOR.sizes.h), ...TRAINED }

/** Fields by which a demo lets the trained model in; a demo takes those that it has a use for. */
export const trainedFields = { weights, moment, english, italian, kind, layer, unit } as const

/** What of the fields decides which weights are fetched. */
interface Chosen {
  readonly weights: string
  readonly moment: string
}

/** The stored weights that a state asks for, or null where its numbers come from the seed. */
export const stageOf = ({ weights, moment }: Chosen): Stage | null => (weights === 'trained' ? findStage(moment) : null)

/** A choice is one of its options: it was read through its field. */
export const kindOf = (state: { readonly kind: string }): MapKind => state.kind as MapKind
