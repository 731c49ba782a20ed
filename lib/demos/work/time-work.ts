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
const MOST_RUNS = 4096

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
  const times: number[] = []
  for (let runs = 1, spent = 0; (spent < budget || times.length < rounds) && times.length < MOST_ROUNDS; ) {
    const round = await timeRuns(work, runs)
    // One run may have been held up and made the round look long enough: every round is looked at.
    if (round < LEAST_ROUND && runs < MOST_RUNS) runs *= 2
    else {
      spent += round
      times.push(round / runs)
    }
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
