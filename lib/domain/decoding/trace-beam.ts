import { beamSearch, type BeamSettings, type Hypothesis } from '../maths/beam-search'
import type { NextToken } from './generate'

/** One step of a beam search: who stayed, and the best of those who had to go. */
export interface BeamStep {
  readonly kept: readonly Hypothesis[]
  readonly cut: readonly Hypothesis[]
}

export interface BeamTrace {
  readonly steps: readonly BeamStep[]
  /** Best first by penalised score. */
  readonly finished: readonly Hypothesis[]
}

/** Beam search over a model of the next token, keeping for each step as many of the losers as of the winners. */
export function traceBeam(next: NextToken, start: readonly number[], settings: BeamSettings): BeamTrace {
  const known = new Map<string, Float64Array>()
  const logs = (words: readonly number[]) => {
    const key = words.join(' ')
    const found = known.get(key) ?? Float64Array.from(next([...start, ...words]), Math.log)
    known.set(key, found)
    return found
  }
  const { steps, finished } = beamSearch(logs, settings)
  const root: Hypothesis = { words: [], logProbability: 0, ended: false }
  return {
    finished,
    steps: steps.map((kept, i) => ({ kept, cut: nextBest(i === 0 ? [root] : steps[i - 1]!, kept.length, settings, logs) })),
  }
}

/** The best continuations that found no place, in the order in which they would have come. */
function nextBest(before: readonly Hypothesis[], taken: number, { beam, end }: BeamSettings, logs: (words: readonly number[]) => Float64Array): Hypothesis[] {
  return before
    .filter(({ ended }) => !ended)
    .flatMap(({ words, logProbability }) =>
      Array.from(logs(words), (log, word) => ({ words, word, logProbability: logProbability + log })),
    )
    .filter(({ logProbability }) => logProbability > -Infinity)
    .sort((a, b) => b.logProbability - a.logProbability)
    .slice(taken, taken + beam)
    .map(({ words, word, logProbability }) => ({ words: [...words, word], logProbability, ended: word === end }))
}
