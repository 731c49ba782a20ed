export interface Timing {
  /** Milliseconds of one run once warm: the middle one of the rounds. */
  readonly milliseconds: number
  /** Milliseconds of the very first run, with all that is prepared only once. */
  readonly first: number
  readonly rounds: number
}

/** Browsers round their clock to a tenth of a millisecond: a round must last much longer. */
const LEAST_ROUND = 5
const MOST_ROUNDS = 15

/**
 * Times work that may be asynchronous. It runs once cold; what takes longer than `budget` milliseconds is
 * not run again. Else rounds are timed, each of as many runs as last 5 ms, until the budget is spent.
 */
export async function timeWork(work: () => unknown, budget: number): Promise<Timing> {
  const first = await timeRuns(work, 1)
  if (first > budget) return { milliseconds: first, first, rounds: 1 }
  let runs = 1
  let round = await timeRuns(work, runs)
  while (round < LEAST_ROUND && runs < 4096) round = await timeRuns(work, (runs *= 2))
  const times = [round / runs]
  for (let spent = round; spent < budget && times.length < MOST_ROUNDS; ) {
    round = await timeRuns(work, runs)
    spent += round
    times.push(round / runs)
  }
  times.sort((a, b) => a - b)
  return { milliseconds: times[Math.floor(times.length / 2)]!, first, rounds: times.length }
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
