import { map, scale, tabulate, type Matrix } from '../../maths/matrix'
import { positionalEncoding } from '../../maths/positional-encoding'
import { seededWeights, wordEmbeddings } from '../../maths/random-matrix'
import { wordsOf } from '../../maths/sentence'
import { seedField, sentenceField } from '../demo/common-fields'
import type { Prepared } from '../demo/demo'
import { whole, type State } from '../demo/fields'
import { ofMatrix, ofStack, ofVector } from '../tensor/numbers'

export const [WIDTH, HEADS, INNER] = [8, 2, 16] as const
export const [PAD, START, STOP] = ['⟨pad⟩', '⟨start⟩', '⟨end⟩'] as const

const short = { ...sentenceField, maxWords: 8 }

export const journeyFields = {
  source: { ...short, label: { it: 'Frase di partenza', en: 'Source sentence' } },
  other: { ...short, label: { it: 'Un’altra frase nello stesso batch', en: 'Another sentence in the same batch' }, value: { it: 'Il topo dorme', en: 'The mouse sleeps' } },
  target: { ...short, label: { it: 'Traduzione', en: 'Translation' }, value: { it: 'The cat eats the mouse', en: 'La gatta mangia il topo' } },
  token: whole({ it: 'Parola da seguire', en: 'Word to follow' }, 2, 1, 8, { step: 1 }),
  seed: seedField,
} as const

type JourneyState = State<typeof journeyFields>

/** Each sentence of the batch, filled up to the longest. */
function padded(sentences: readonly (readonly string[])[]): string[][] {
  const longest = Math.max(...sentences.map((words) => words.length))
  return sentences.map((words) => Array.from({ length: longest }, (_, i) => words[i] ?? PAD))
}

/** 0 where a key is a word, −∞ where it is padding; with `causal`, −∞ also where it comes later. */
function maskOf(rows: number, keys: readonly string[], causal: boolean): Matrix {
  return tabulate(rows, keys.length, (i, j) => (keys[j] === PAD || (causal && j > i) ? -Infinity : 0))
}

/** A batch of two sentences, the target shifted right, and the seeded weights of a 1 + 1 layer model. */
export function prepareJourney(state: JourneyState): Prepared {
  const sources = padded([wordsOf(state.source), wordsOf(state.other)])
  const wanted = wordsOf(state.target)
  // The second sentence of the batch has the first words of the same target: it only keeps company.
  const targets = padded([[START, ...wanted], [START, ...wanted.slice(0, 2)]])
  const vocabulary = [...new Set([PAD, START, STOP, ...sources.flat(), ...targets.flat()].map((word) => word.toLowerCase()))]
  const ids = (batch: readonly string[][]) => batch.map((words) => words.map((word) => vocabulary.indexOf(word.toLowerCase())))
  // Rows with variance 1/d_model, which the factor √d_model of 3.4 brings to 1.
  const table = map(scale(wordEmbeddings(vocabulary, WIDTH, state.seed), 1 / Math.sqrt(WIDTH)), Math.fround)
  const weight = (name: string, rows: number = WIDTH, cols: number = WIDTH) => ofMatrix(seededWeights(`journey ${name}`, rows, cols, state.seed))
  const block = (name: string) => Object.fromEntries(['WQ', 'WK', 'WV', 'WO'].map((w) => [`${name}${w}`, weight(`${name}${w}`)]))
  const network = (name: string) => ({ [`${name}W1`]: weight(`${name}W1`, WIDTH, INNER), [`${name}W2`]: weight(`${name}W2`, INNER, WIDTH) })
  const [n, m] = [sources[0]!.length, targets[0]!.length]
  return {
    tensors: {
      table: ofMatrix(table),
      sourceIds: ofVector(ids(sources).flat()),
      targetIds: ofVector(ids(targets).flat()),
      PE: ofMatrix(map(positionalEncoding(0, Math.max(n, m), WIDTH), Math.fround)),
      sourceMask: ofStack(sources.map((words) => maskOf(n, words, false))),
      targetMask: ofStack(targets.map((words) => maskOf(m, words, true))),
      crossMask: ofStack(sources.map((words) => maskOf(m, words, false))),
      ...block('enc'), ...block('dec'), ...block('cross'), ...network('enc'), ...network('dec'),
    },
    sizes: { n, m, batch: 2, heads: HEADS, d: WIDTH },
    labels: { source: sources[0]!, other: sources[1]!, target: targets[0]!, otherTarget: targets[1]!, vocabulary, wanted: [...wanted, STOP] },
  }
}
