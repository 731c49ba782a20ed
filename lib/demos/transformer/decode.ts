import { advanceBeam, penalisedScore, rankedBeam, startOfBeam, type BeamSettings } from '@/lib/domain/maths/beam-search'
import { END } from '@/lib/domain/transformer/settings'
import type { TransformerModel } from './model'

/** One word of a greedy translation, with what else could have stood there. */
export interface WrittenWord {
  readonly word: number
  readonly logProbability: number
  /** Log-probabilities of the whole vocabulary at this place. */
  readonly logs: Float32Array
}

function best(logs: Float32Array): number {
  let found = 0
  for (let word = 1; word < logs.length; word++) if (logs[word]! > logs[found]!) found = word
  return found
}

/**
 * Translates one sentence word by word, always taking the likeliest; hands over each word as it is
 * written, END included, and stops there or at `maxLength` words.
 */
export async function* greedyWords(model: TransformerModel, source: readonly number[], maxLength: number): AsyncGenerator<WrittenWord> {
  const encoded = model.encodeSource([source])
  try {
    const words: number[] = []
    while (words.length < maxLength && words.at(-1) !== END) {
      const [logs] = await model.nextLogProbabilities(encoded, [words])
      const word = best(logs!)
      words.push(word)
      yield { word, logProbability: logs![word]!, logs: logs! }
    }
  } finally {
    encoded.dispose()
  }
}

/** Translates many sentences at once, greedily. @returns their words without END. */
export async function greedy(model: TransformerModel, sources: readonly (readonly number[])[], maxLength: number): Promise<number[][]> {
  const encoded = model.encodeSource(sources)
  try {
    const words: number[][] = sources.map(() => [])
    const ended = sources.map(() => false)
    for (let length = 0; length < maxLength && ended.includes(false); length++) {
      const logs = await model.nextLogProbabilities(encoded, words)
      logs.forEach((row, i) => {
        const word = best(row)
        // A sentence that has ended is carried along, all of one length, until the last one ends.
        ended[i] ||= word === END
        words[i]!.push(word)
      })
    }
    return words.map((written) => (written.includes(END) ? written.slice(0, written.indexOf(END)) : written))
  } finally {
    encoded.dispose()
  }
}

/** A translation that a beam has found. */
export interface BeamTranslation {
  /** Without END. */
  readonly words: readonly number[]
  readonly logProbability: number
  readonly score: number
}

/** Beam search with length penalty (6.1) on one sentence. @returns what it found, best first. */
export async function beamTranslations(model: TransformerModel, source: readonly number[], settings: Omit<BeamSettings, 'end'>): Promise<readonly BeamTranslation[]> {
  const encoded = model.encodeSource([source])
  try {
    let beam = startOfBeam
    while (!beam.settled) {
      const logs = await model.nextLogProbabilities(encoded, beam.open.map(({ words }) => words))
      beam = advanceBeam(beam, logs, { ...settings, end: END })
    }
    return rankedBeam(beam, settings.alpha).map((found) => ({
      words: found.words.filter((word) => word !== END),
      logProbability: found.logProbability,
      score: penalisedScore(found, settings.alpha),
    }))
  } finally {
    encoded.dispose()
  }
}
