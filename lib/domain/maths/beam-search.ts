/** A sentence under way: words chosen, sum of their log-probabilities, whether it has ended. */
export interface Hypothesis {
  readonly words: readonly number[]
  readonly logProbability: number
  readonly ended: boolean
}

export interface BeamSettings {
  readonly beam: number
  /** Exponent of the length penalty. */
  readonly alpha: number
  readonly maxLength: number
  /** The word that ends a sentence. */
  readonly end: number
}

/** Length penalty of [38]: ((5 + |Y|) / 6)^α; the paper takes it over without printing it. */
export function lengthPenalty(length: number, alpha: number): number {
  return ((5 + length) / 6) ** alpha
}

/** What is compared between sentences of different length. */
export function penalisedScore(hypothesis: Hypothesis, alpha: number): number {
  return hypothesis.logProbability / lengthPenalty(hypothesis.words.length, alpha)
}

/**
 * Beam search (6.1): at each step every sentence of the beam is extended by every word, and the best
 * `beam` by log-probability go on; ended ones are set aside and compared at the end by penalised score.
 * Stops early when no sentence under way could still win, as the paper does.
 * @returns the beam after each step, and the finished sentences, best first.
 */
export function beamSearch(
  nextLogProbabilities: (words: readonly number[]) => ArrayLike<number>,
  { beam, alpha, maxLength, end }: BeamSettings,
): { steps: readonly (readonly Hypothesis[])[]; finished: readonly Hypothesis[] } {
  let open: readonly Hypothesis[] = [{ words: [], logProbability: 0, ended: false }]
  const finished: Hypothesis[] = []
  const steps: (readonly Hypothesis[])[] = []
  for (let length = 1; length <= maxLength && open.length > 0; length++) {
    const kept = open
      .flatMap((hypothesis) => extensions(hypothesis, nextLogProbabilities(hypothesis.words), end))
      .sort((a, b) => b.logProbability - a.logProbability)
      .slice(0, beam)
    steps.push(kept)
    finished.push(...kept.filter(({ ended }) => ended))
    open = kept.filter(({ ended }) => !ended)
    const best = Math.max(-Infinity, ...finished.map((one) => penalisedScore(one, alpha)))
    // Log-probabilities only fall, and no sentence gets a milder penalty than one of full length.
    const hope = Math.max(-Infinity, ...open.map((one) => one.logProbability)) / lengthPenalty(maxLength, alpha)
    if (finished.length > 0 && best >= hope) break
  }
  const all = finished.length > 0 ? finished : open
  return { steps, finished: [...all].sort((a, b) => penalisedScore(b, alpha) - penalisedScore(a, alpha)) }
}

function extensions(from: Hypothesis, logs: ArrayLike<number>, end: number): Hypothesis[] {
  return Array.from(logs, (log, word) => ({
    words: [...from.words, word],
    logProbability: from.logProbability + log,
    ended: word === end,
  })).filter(({ logProbability }) => logProbability > -Infinity)
}
