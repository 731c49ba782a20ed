export interface Timing {
  /** Milliseconds of one run once warm: the best of the rounds, since what disturbs can only slow down. */
  readonly milliseconds: number
  /** Milliseconds of the very first run, with all that is prepared only once. */
  readonly first: number
  readonly rounds: number
}

/** Browsers round their clock to a tenth of a millisecond: a round must last much longer. */
const LEAST_ROUND = 5
const MOST_ROUNDS = 15

/** What takes longer than this, in milliseconds, is not run again. */
const TOO_LONG = 1500

/**
 * Times work that may be asynchronous. It runs once cold, and if that took more than a second and a half
 * that is all. Else rounds are timed, each of as many runs as last 5 ms, until `budget` milliseconds are spent
 * and so many rounds are made.
 */
export async function timeWork(work: () => unknown, budget: number, rounds = 3): Promise<Timing> {
  const first = await timeRuns(work, 1)
  if (first > TOO_LONG) return { milliseconds: first, first, rounds: 1 }
  let runs = 1
  let round = await timeRuns(work, runs)
  while (round < LEAST_ROUND && runs < 4096) round = await timeRuns(work, (runs *= 2))
  const times = [round / runs]
  for (let spent = round; (spent < budget || times.length < rounds) && times.length < MOST_ROUNDS; ) {
    round = await timeRuns(work, runs)
    spent += round
    times.push(round / runs)
  }
  return { milliseconds: Math.min(...times), first, rounds: times.length }
}

async function timeRuns(work: () => unknown, runs: number): Promise<number> {
  const start = performance.now()
  for (let i = 0; i < runs; i++) {
    const result = work()
    // Awaiting what is no promise would cost more than a short run itself.
    if (result instanceof Promise) await result
  }
  return performance.now() - start
}
