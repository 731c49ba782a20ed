import { beamSearch } from '../../../maths/beam-search'
import { matrix } from '../../../maths/matrix'
import { logSoftmax } from '../../../maths/softmax'
import { TRANSLATOR } from '../../../parallel-grammar/recipe'
import { LONGEST } from '../../../parallel-grammar/sentence-pair'
import { referenceModel } from '../../../transformer/reference'
import { END, START } from '../../../transformer/settings'
import type { AnyState } from '../../demo/fields'
import { stageOf, TRAINED, trainedFields } from '../../trained/fields'
import { getStored, nameOfId, sourceIdsOf } from '../../trained/inputs'
import { findSentenceProblem } from '../../trained/sentences'
import { ofMatrix } from '../numbers'
import { beamDemo, type BeamModel } from './beam-demo'

/** Beyond this the model would be asked for hundreds of beginnings at every move of a slider. */
const WIDEST = 8
/** Words shown that might follow a beginning. */
const SHOWN = 5

interface Chosen {
  readonly weights: string
  readonly moment: string
  readonly english: string
  readonly beam: number
  readonly alpha: number
}

/** The state was read through the fields of this demo. */
const chosen = (state: AnyState) => state as unknown as Chosen

const model: BeamModel = {
  fields: { weights: trainedFields.weights, moment: trainedFields.moment, english: trainedFields.english },
  look: {
    ...TRAINED,
    it: 'Qui a dare le probabilità è il modello che traduce, e la parola che segue dipende da tutte quelle prima e dalla frase inglese. Sposta il cursore: al passo 0 il fascio sceglie fra parole tutte ugualmente improbabili, alla fine quasi non ha dubbi.',
    en: 'Here the probabilities come from the model that translates, and the next word depends on all those before and on the English sentence. Move the slider: at step 0 the beam chooses among words all equally unlikely, at the end it has hardly a doubt.',
  },
  check: (state) => {
    const { weights, beam, english } = chosen(state)
    if (weights === 'trained' && beam > WIDEST) {
      return { field: 'beam', message: { it: `Con il modello addestrato il fascio arriva a ${WIDEST}: diminuiscilo.`, en: `With the trained model the beam goes up to ${WIDEST}: lower it.` } }
    }
    return findSentenceProblem({ weights, english })
  },
  stageOf: (state) => stageOf(chosen(state)),
  prepare: (state, stored) => {
    const { english, beam, alpha } = chosen(state)
    const { encode, decode, logits } = referenceModel(TRANSLATOR, getStored(stored))
    const source = sourceIdsOf(english)
    const memory = encode(source)
    const met = new Map<string, Float64Array>()
    // The search is made once here, in float64, to know which beginnings it meets; their logits go to the backend.
    const next = (words: readonly number[]) => {
      const decoded = decode([START, ...words], memory)
      const last = matrix(1, decoded.cols, decoded.data.subarray((decoded.rows - 1) * decoded.cols))
      const scores = logits(last).data.map(Math.fround)
      met.set(words.join(' '), scores)
      return logSoftmax(matrix(1, scores.length, scores)).data
    }
    for (const width of new Set([beam, 1])) beamSearch(next, { beam: width, alpha, maxLength: LONGEST + 1, end: END })
    const all = new Float64Array(met.size * TRANSLATOR.vocabulary)
    ;[...met.values()].forEach((row, i) => all.set(row, i * TRANSLATOR.vocabulary))
    return {
      tensors: { logits: ofMatrix({ rows: met.size, cols: TRANSLATOR.vocabulary, data: all }) },
      sizes: { n: source.length - 1, most: LONGEST + 1, end: END },
      labels: { vocabulary: Array.from({ length: TRANSLATOR.vocabulary }, (_, id) => nameOfId(id)), beginnings: [...met.keys()] },
    }
  },
  firstStep: ({ words }, next, names, write) => ({
    title: { it: 'Le probabilità della parola che segue', en: 'The probabilities of the next word' },
    text: {
      it: `Lungo la frase che vince: dopo ogni inizio, le ${SHOWN} parole più probabili su ${names.length}.`,
      en: `Along the sentence that wins: after each beginning, the ${SHOWN} likeliest words of ${names.length}.`,
    },
    items: [{
      kind: 'table',
      caption: { it: 'Che cosa può seguire', en: 'What may follow' },
      head: [{ it: 'dopo', en: 'after' }, ...Array.from({ length: SHOWN }, (_, i) => `${i + 1}.`)],
      rows: words.map((_, i) => {
        const logs = [...Array.from(next(words.slice(0, i))).entries()].sort(([, a], [, b]) => b - a).slice(0, SHOWN)
        return [i === 0 ? '–' : words.slice(0, i).map((word) => names[word]).join(' '), ...logs.map(([word, log]) => `${names[word]} ${write.text(100 * Math.exp(log), 2)} %`)]
      }),
    }],
  }),
}

/** R30: the settings of translation. */
export const translationBeam = beamDemo({
  id: 'R30', beam: 4, alpha: 0.6, extra: 50, model,
  look: {
    it: 'A ogni passo restano in gara quattro frasi. Porta il fascio a 1: si sceglie sempre la parola più probabile, e può vincere una frase peggiore.',
    en: 'At each step four sentences stay in the running. Take the beam to 1: the most probable word is always chosen, and a worse sentence may win.',
  },
})
