import { db } from '@/lib/server/db/client'
import { Refusal } from './refusal'

/** How many of one thing in how many seconds. */
export interface Rate {
  readonly most: number
  readonly seconds: number
}

/**
 * What may be done how often, by one account, one link or one device. Wide enough for a family that
 * writes all evening; narrow enough that a script is stopped.
 */
export const RATES = {
  /** Wrong passwords for one name, from browsers that never signed in to it. */
  wrongFromStranger: { most: 10, seconds: 300 },
  /** Wrong passwords for one name, from a browser that has signed in to it before: its own count, so that strangers cannot lock its owner out. */
  wrongFromKnown: { most: 10, seconds: 300 },
  redeem: { most: 60, seconds: 60 },
  write: { most: 60, seconds: 60 },
  /** Invitations and links for guests made by the owner. */
  invite: { most: 30, seconds: 600 },
  export: { most: 20, seconds: 600 },
  backup: { most: 12, seconds: 3600 },
} as const satisfies Record<string, Rate>

export type RateName = keyof typeof RATES

/**
 * Counts one attempt, for all processes together, and tells how many there were in this window.
 * @returns the count, and the seconds until the window ends.
 */
export async function countAttempt(name: RateName, about: string): Promise<{ count: number; wait: number }> {
  const key = `${name}:${about}`
  const [row] = await db().$queryRaw<{ count: number; wait: number }[]>`
    INSERT INTO "RateCount" AS r ("key", "since", "count") VALUES (${key}, now(), 1)
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN r."since" < now() - make_interval(secs => ${RATES[name].seconds}::float8) THEN 1 ELSE r."count" + 1 END,
      "since" = CASE WHEN r."since" < now() - make_interval(secs => ${RATES[name].seconds}::float8) THEN now() ELSE r."since" END
    RETURNING "count", ceil(extract(epoch FROM "since" - now()) + ${RATES[name].seconds}::float8)::int AS "wait"`
  return row ?? { count: 1, wait: 0 }
}

/** How many attempts this window holds so far, without adding one. */
export async function attemptsSoFar(name: RateName, about: string): Promise<number> {
  const row = await db().rateCount.findUnique({ where: { key: `${name}:${about}` } })
  const age = row === null ? Infinity : Date.now() - row.since.getTime()
  return row !== null && age < RATES[name].seconds * 1000 ? row.count : 0
}

/** @throws Refusal `too-many`, with the seconds to wait, past the rate. */
export async function requireRate(name: RateName, about: string): Promise<void> {
  const { count, wait } = await countAttempt(name, about)
  if (count > RATES[name].most) throw new Refusal('too-many', { wait })
}

/** Forgets the counts whose window is long over. */
export async function forgetOldRates(): Promise<void> {
  await db().rateCount.deleteMany({ where: { since: { lt: new Date(Date.now() - 86_400_000) } } })
}
