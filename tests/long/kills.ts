import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { Client } from 'pg'
import { hashOf, newToken } from '@/lib/server/auth/tokens'
import { migrate } from '@/lib/server/db/migrate'
import { findCluster } from '@/scripts/launcher/postgres-home.mjs'
import { openThrowawayDatabase } from '@/scripts/launcher/throwaway-database.mjs'
import { root } from '@/tests/setup/launched'
import { serveApp, TEST_SECRET, type ServedApp } from '@/tests/integration/matrix/served-app'

/** What is killed while questions are being written. */
const VICTIMS = ['app', 'database', 'both'] as const

const ASKERS = 4
const QUESTIONS = 4
/** Longest wait, in milliseconds, before the blow falls among the writes. */
const LATEST_BLOW = 250

/** What came of all the rounds. */
export interface Outcome {
  readonly acknowledged: number
  readonly lost: number
  readonly doubled: number
  readonly halves: number
  /** Whether the counts by block agree with the rows. */
  readonly tallied: boolean
  /** Attempts that failed and were repeated: the blows did fall in the middle. */
  readonly repeated: number
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Waits until PostgreSQL answers again, then asks it. */
async function query<T extends object>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  for (;;) {
    const client = new Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query<T>(sql, values)).rows
    } catch (error) {
      if (!isAway(error)) throw error
      await new Promise((done) => setTimeout(done, 100))
    } finally {
      await client.end().catch(() => {})
    }
  }
}

const isAway = (error: unknown) => /ECONN|ENOENT|starting up|shutting down|recovery|terminat|57P0/.test(String(error) + String((error as { code?: string }).code))

/** Signs a new member in, straight in the store. @returns the cookie. */
async function newAsker(url: string): Promise<string> {
  const [personId, sid] = [randomUUID(), newToken()]
  await query(url, `INSERT INTO "Person" ("id", "name", "nameKey") VALUES ($1, 'Asker', $2)`, [personId, personId])
  await query(url, `INSERT INTO "Session" ("id", "personId", "expiresAt") VALUES ($1, $2, now() + interval '1 day')`, [hashOf(sid), personId])
  return `a-fronte-session=${await encode({ token: { sid }, secret: TEST_SECRET })}`
}

/**
 * Kills with SIGKILL the server, its PostgreSQL, or both, in the middle of writing, as often as asked;
 * the askers repeat each attempt under its key until it is acknowledged, as the page does.
 */
export async function killInTheMiddle(rounds: number, seed: number): Promise<Outcome> {
  process.env.NEXTAUTH_SECRET = TEST_SECRET
  const random = seeded(seed)
  const database = await openThrowawayDatabase()
  const { url, dataDir } = database
  const cluster = findCluster(dataDir) ?? ''
  await migrate(url, join(root, 'prisma/migrations'))
  let app: ServedApp = await serveApp({ open: false, env: { DATABASE_URL: url } })
  const kept = new Map<string, string>()
  let repeated = 0

  async function askUntilKept(cookie: string, key: string): Promise<void> {
    const body = JSON.stringify({ key, blockId: '3.2.1-p2', kind: 'understanding', visibility: 'family', body: `words of ${key}`, points: ['one', 'two', 'three'] })
    for (;;) {
      const { origin } = app
      try {
        const headers = { origin, cookie, 'content-type': 'application/json' }
        const response = await fetch(`${origin}/api/doubts`, { method: 'POST', headers, body, signal: AbortSignal.timeout(20_000) })
        const answer = (await response.json()) as { id?: string; error?: string }
        if (response.status === 201 && answer.id !== undefined) return void kept.set(key, answer.id)
        if (response.status < 500) throw new Error(`refused: ${response.status} ${answer.error}`)
      } catch (error) {
        if (String(error).includes('refused:')) throw error
      }
      repeated += 1
      await new Promise((done) => setTimeout(done, 150))
    }
  }

  async function round(victim: (typeof VICTIMS)[number]): Promise<void> {
    const cookies = await Promise.all(Array.from({ length: ASKERS }, () => newAsker(url)))
    const asking = cookies.map(async (cookie) => {
      for (let n = 0; n < QUESTIONS; n += 1) await askUntilKept(cookie, randomUUID())
    })
    await new Promise((done) => setTimeout(done, random() * LATEST_BLOW))
    if (victim !== 'app') process.kill(Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
    if (victim !== 'database') {
      await app.stop()
      app = await serveApp({ open: false, env: { DATABASE_URL: url } })
    }
    await Promise.all(asking)
  }

  try {
    for (let n = 0; n < rounds; n += 1) await round(VICTIMS[n % VICTIMS.length] ?? 'both')
    return { ...(await audit(url, kept)), repeated }
  } finally {
    await app.stop()
    await database.close()
  }
}

async function audit(url: string, kept: ReadonlyMap<string, string>): Promise<Omit<Outcome, 'repeated'>> {
  const rows = await query<{ key: string; id: string; body: string; points: string }>(
    url,
    `SELECT d."requestKey" AS key, d."id", d."body", count(p.*) AS points FROM "Doubt" d LEFT JOIN "Point" p ON p."doubtId" = d."id" GROUP BY d."id"`,
  )
  const [tally] = await query<{ total: number }>(url, `SELECT coalesce(sum("total"), 0)::int AS total FROM "Tally"`)
  const byKey = new Map<string, typeof rows>()
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row])
  const whole = (row: (typeof rows)[number]) => row.body === `words of ${row.key}` && Number(row.points) === 3
  return {
    acknowledged: kept.size,
    lost: [...kept].filter(([key, id]) => !byKey.get(key)?.some((row) => row.id === id)).length,
    doubled: [...byKey.values()].filter((same) => same.length > 1).length,
    halves: rows.filter((row) => !whole(row)).length,
    tallied: tally?.total === rows.length,
  }
}
