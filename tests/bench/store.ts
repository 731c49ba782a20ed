import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Client } from 'pg'
import { migrate } from '@/lib/server/db/migrate'
import { openThrowawayDatabase } from '@/scripts/launcher/throwaway-database.mjs'
import type { Listed } from '@/lib/server/doubts/shapes'
import { median, percentile } from './store/figures'
import { PEOPLE, plantMany } from './store/plant-many'
import type { Order } from './store/requester'

const FEW = 1_000
const MANY = 1_000_000
/** Requests of each kind before anything is measured. */
const WARM_UP = 200
/** Requests measured of each kind: of fewer, the 99th percentile is one of the three worst, and chance. */
const ROUNDS = 1_500
const MOST_RATIO = 1.2
const SEARCH_MS = 300
const SEARCHES = 10
const SOUGHT = ['attenzione', 'token', 'scaled dot', '"scaled dot"', 'attenzione -softmax', 'matrice gradiente', 'risposta', 'antica', 'rarissima', 'wordthatisnotthere']
/** What each word is also looked for within: a section, what a person has seen answered, a term that nobody asks about. */
const WITHIN: readonly Partial<Omit<Listed, 'q'>>[] = [{}, { section: '3.5' }, { person: PEOPLE[1], state: 'closed' }, { term: 'softmax' }]

/** A store of some size, and a process that asks it. */
interface Store {
  readonly doubts: number
  readonly ask: (order: Order) => Promise<readonly unknown[]>
  readonly close: () => Promise<void>
}

const PARTS = ['requests', 'search', 'copies'] as const

/**
 * What a request costs among a thousand doubts and among a million: reading, paging, asking, answering,
 * searching, exporting, each beside its bare SQL. The two stores are asked turn about, so that whatever
 * else the machine does falls on both. Takes another number of the many, and one of the parts alone, for
 * a shorter run.
 */
export async function run([number = String(MANY), part]: readonly string[]): Promise<void> {
  const wanted = new Set(PARTS.filter((name) => part === undefined || part === name))
  const [few, many] = [await openStore(FEW), await openStore(Number(number))]
  try {
    if (wanted.has('requests')) await compareRequests(few, many)
    if (wanted.has('search')) await search(many)
    if (wanted.has('copies')) await copies(many)
  } finally {
    for (const store of [few, many]) await store.close()
  }
}

async function compareRequests(few: Store, many: Store): Promise<void> {
  console.log(`\np99 in ms, ${ROUNDS} requests of each kind`.padEnd(42) + `${few.doubts}`.padStart(10) + 'bare SQL'.padStart(10) + `${many.doubts}`.padStart(10) + 'bare SQL'.padStart(10) + `   ratio (at most ${MOST_RATIO})`)
  for (const name of (await few.ask({ do: 'names' })) as string[]) await compare(name, few, many)
}

async function search(many: Store): Promise<void> {
  const times = async (filters: Partial<Listed> & { q: string }) => {
    const found: number[] = []
    for (let n = 0; n < SEARCHES; n += 1) found.push(Number((await many.ask({ do: 'search', filters }))[0]))
    return found
  }
  // A process that has just started opens connections, and each of them reads its lists of words.
  await times({ q: 'parola' })
  console.log(`\nsearch among ${many.doubts}, first page, median and slowest of ${SEARCHES} in ms (at most ${SEARCH_MS})`)
  for (const q of SOUGHT) {
    for (const within of WITHIN) {
      const found = await times({ q, ...within })
      const slowest = Math.max(...found)
      const name = [q, ...Object.keys(within)].join(', ')
      console.log(`${name.padEnd(42)}${median(found).toFixed(0).padStart(10)}${slowest.toFixed(0).padStart(10)}${slowest > SEARCH_MS ? '  OVER' : ''}`)
    }
  }
}

/**
 * Export and backup, at three sizes each ten times the last, in one run: what a thousand doubts cost, and the
 * most memory that the process has had.
 */
async function copies(many: Store): Promise<void> {
  const [small, middle] = [await openStore(Math.round(many.doubts / 100)), await openStore(Math.round(many.doubts / 10))]
  try {
    const stores = [small, middle, many]
    console.log(`\n${'ms for each 1,000 doubts, among'.padEnd(42)}${stores.map(({ doubts }) => String(doubts).padStart(12)).join('')}   ratios to the first`)
    for (const what of ['export', 'vault', 'backup'] as const) {
      // The first one of a process reads the paper, too.
      await small.ask({ do: what })
      const found: { each: number; megabytes: number }[] = []
      for (const store of stores) {
        const [time, megabytes] = (await store.ask({ do: what })) as [number, number]
        found.push({ each: (time / store.doubts) * 1000, megabytes })
      }
      const first = found[0]?.each ?? NaN
      console.log(`${what.padEnd(42)}${found.map(({ each }) => each.toFixed(1).padStart(12)).join('')}   ${found.slice(1).map(({ each }) => (each / first).toFixed(2)).join(', ')}`)
      console.log(`${'  most memory until then, MB'.padEnd(42)}${found.map(({ megabytes }) => megabytes.toFixed(0).padStart(12)).join('')}`)
    }
  } finally {
    for (const store of [small, middle]) await store.close()
  }
}

async function compare(name: string, few: Store, many: Store): Promise<void> {
  const times: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let n = 0; n < WARM_UP + ROUNDS; n += 1) {
    const order = { do: 'request', name, n } as const
    const pairs = n % 2 === 0 ? [await few.ask(order), await many.ask(order)] : [await many.ask(order), await few.ask(order)].reverse()
    if (n >= WARM_UP) pairs.flat().forEach((time, at) => times[at]?.push(Number(time)))
  }
  const [p, bareP, q, bareQ] = times.map((values) => percentile(values, 99)) as [number, number, number, number]
  const figures = [p, bareP, q, bareQ].map((value) => value.toFixed(1).padStart(10)).join('')
  console.log(`${name.padEnd(42)}${figures}   ${(q / p).toFixed(2)}${q / p > MOST_RATIO ? ' OVER' : ''}   (medians ${median(times[0]).toFixed(1)} → ${median(times[2]).toFixed(1)})`)
}

async function openStore(doubts: number): Promise<Store> {
  const database = await openThrowawayDatabase()
  await migrate(database.url, join(process.cwd(), 'prisma/migrations'))
  const sql = new Client({ connectionString: database.url })
  await sql.connect()
  const since = performance.now()
  await plantMany(sql, doubts)
  await sql.end()
  console.log(`${doubts} doubts planted in ${((performance.now() - since) / 1000).toFixed(0)} s`)
  const child = fork(join(import.meta.dirname, 'store/requester.ts'), {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: database.url },
  })
  const died = once(child, 'exit').then(() => {
    throw new Error('The process that asks has ended')
  })
  died.catch(() => {})
  const answer = async () => ((await Promise.race([once(child, 'message'), died])) as [readonly unknown[]])[0]
  await answer()
  return {
    doubts,
    ask: async (order) => {
      child.send(order)
      return answer()
    },
    close: async () => {
      child.kill()
      await database.close()
    },
  }
}
