import { smoothedTarget } from '../../../maths/label-smoothing'
import { matrix, type Matrix } from '../../../maths/matrix'
import { readItalian } from '../../../parallel-grammar/read-italian'
import { TRANSLATOR } from '../../../parallel-grammar/recipe'
import type { Weights } from '../../../transformer/parameters'
import { referenceModel } from '../../../transformer/reference'
import { END, START } from '../../../transformer/settings'
import type { Prepared } from '../../demo/demo'
import type { NumberWriter } from '../../demo/number-text'
import type { Problem } from '../../demo/problem'
import type { Step } from '../../demo/sheet'
import { getStored, italianIdsOf, nameOfId, sourceIdsOf } from '../../trained/inputs'
import { findSentenceProblem } from '../../trained/sentences'
import { ofMatrix, ofVector } from '../numbers'

interface Chosen {
  readonly weights: string
  readonly english: string
  readonly italian: string
  /** Counted from 1; one beyond the last word is the end. */
  readonly place: number
  readonly epsilon: number
  readonly upstream: number
}

export function findGuessProblem(state: Chosen): Problem | null {
  const refused = findSentenceProblem(state)
  if (refused || state.weights !== 'trained') return refused
  const count = readItalian(state.italian).words.length
  if (count === 0) return { field: 'italian', message: { it: 'Scrivi almeno una parola italiana.', en: 'Write at least one Italian word.' } }
  if (state.place <= count + 1) return null
  return {
    field: 'place',
    message: {
      it: `La frase ha ${count} parole: scegli un numero fino a ${count + 1}, che è la fine.`,
      en: `The sentence has ${count} words: choose a number up to ${count + 1}, which is the end.`,
    },
  }
}

/** The translator's scores for a word of the Italian sentence, the right word first and the others from the likeliest down. */
export function prepareTrained({ english, italian, place, epsilon, upstream }: Chosen, stored: Weights | undefined): Prepared {
  const { encode, decode, logits } = referenceModel(TRANSLATOR, getStored(stored))
  const ids = italianIdsOf(italian)
  const right = ids[place - 1] ?? END
  const read = ids.slice(0, place - 1)
  const decoded = decode([START, ...read], encode(sourceIdsOf(english)))
  const scores = logits(matrix(1, decoded.cols, decoded.data.subarray((decoded.rows - 1) * decoded.cols))).data
  const order = [right, ...[...scores.keys()].filter((id) => id !== right).sort((a, b) => scores[b]! - scores[a]!)]
  const V = order.length
  return {
    tensors: { logits: ofMatrix(matrix(1, V, order.map((id) => Math.fround(scores[id]!)))), target: ofVector(smoothedTarget(V, 0, epsilon)) },
    sizes: { V, upstream },
    labels: { vocabulary: order.map(nameOfId), read: [START, ...read].map(nameOfId) },
  }
}

/** Words shown beside the right one. */
const SHOWN = 8

/** What the model has read and what it expects; nothing where the scores come from the seed. */
export function guessSteps({ vocabulary, read }: Prepared['labels'], p: Matrix, target: (word: number) => number, write: NumberWriter): readonly Step[] {
  if (!vocabulary || !read) return []
  return [{
    title: { it: 'Che cosa si aspetta il modello', en: 'What the model expects' },
    text: {
      it: `Ha letto «${read.join(' ')}»; la parola giusta, adesso, è «${vocabulary[0]!}».`,
      en: `It has read “${read.join(' ')}”; the right word now is “${vocabulary[0]!}”.`,
    },
    items: [{
      kind: 'table',
      caption: { it: `La parola giusta e le ${SHOWN} più probabili fra le altre ${vocabulary.length - 1}`, en: `The right word and the ${SHOWN} likeliest of the other ${vocabulary.length - 1}` },
      head: [{ it: 'parola', en: 'word' }, { it: 'p, il modello', en: 'p, the model' }, { it: 'q, il bersaglio', en: 'q, the target' }],
      rows: vocabulary.slice(0, SHOWN + 1).map((word, i) => [word, write.text(p.data[i]!, 5), write.text(target(i), 5)]),
    }],
  }]
}
