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

/** A beam under way: what is still open, what has ended, and whether going on could change the winner. */
export interface Beam {
  readonly open: readonly Hypothesis[]
  readonly finished: readonly Hypothesis[]
  readonly settled: boolean
}

export const startOfBeam: Beam = { open: [{ words: [], logProbability: 0, ended: false }], finished: [], settled: false }

/**
 * One step of beam search (6.1): every open sentence is extended by every word, and the best `beam` by
 * log-probability go on; ended ones are set aside. `logs` holds the log-probabilities of the next word
 * for each open sentence. Settled when no sentence under way could still win, as the paper stops early.
 * @returns the new beam and the sentences kept in this step, best first.
 */
export function advanceBeam(from: Beam, logs: readonly ArrayLike<number>[], { beam, alpha, maxLength, end }: BeamSettings): Beam & { kept: readonly Hypothesis[] } {
  const kept = from.open
    .flatMap((hypothesis, i) => extensions(hypothesis, logs[i]!, end, beam))
    .sort((a, b) => b.logProbability - a.logProbability)
    .slice(0, beam)
  const finished = [...from.finished, ...kept.filter(({ ended }) => ended)]
  const open = kept.filter(({ ended }) => !ended)
  const best = Math.max(-Infinity, ...finished.map((one) => penalisedScore(one, alpha)))
  // Log-probabilities only fall, and no sentence gets a milder penalty than one of full length.
  const hope = Math.max(-Infinity, ...open.map((one) => one.logProbability)) / lengthPenalty(maxLength, alpha)
  const full = (open[0]?.words.length ?? maxLength) >= maxLength
  return { kept, open, finished, settled: full || (finished.length > 0 && best >= hope) }
}

/** The finished sentences by penalised score, best first; those under way when none has ended. */
export function rankedBeam({ open, finished }: Beam, alpha: number): readonly Hypothesis[] {
  const all = finished.length > 0 ? finished : open
  return [...all].sort((a, b) => penalisedScore(b, alpha) - penalisedScore(a, alpha))
}

/**
 * Beam search (6.1) from the empty sentence to a settled beam.
 * @returns the beam after each step, and the finished sentences, best first.
 */
export function beamSearch(
  nextLogProbabilities: (words: readonly number[]) => ArrayLike<number>,
  settings: BeamSettings,
): { steps: readonly (readonly Hypothesis[])[]; finished: readonly Hypothesis[] } {
  const steps: (readonly Hypothesis[])[] = []
  let beam = startOfBeam
  while (!beam.settled) {
    const next = advanceBeam(beam, beam.open.map(({ words }) => nextLogProbabilities(words)), settings)
    steps.push(next.kept)
    beam = next
  }
  return { steps, finished: rankedBeam(beam, settings.alpha) }
}

/** The best `count` ways to go on; no sentence can place more than that in a beam. */
function extensions(from: Hypothesis, logs: ArrayLike<number>, end: number, count: number): Hypothesis[] {
  return Array.from(logs, (log, word) => ({ log, word }))
    .filter(({ log }) => log > -Infinity)
    .sort((a, b) => b.log - a.log)
    .slice(0, count)
    .map(({ log, word }) => ({ words: [...from.words, word], logProbability: from.logProbability + log, ended: word === end }))
}
