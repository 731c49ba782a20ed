import { Refusal } from './refusal'

/** Reads of one session in one process: a bucket of this many, refilled at this many a second. */
const BUCKET = 120
const A_SECOND = 20
/** Sessions remembered; the least recent is dropped, which only fills its bucket. */
const MOST_KEPT = 2_000

const buckets = new Map<string, { left: number; at: number }>()

/**
 * Takes one read from a session's bucket. It is kept in memory, because a read must cost no write.
 * @throws Refusal `too-many`
 */
export function requireReadRate(sessionId: string, now = Date.now()): void {
  const kept = buckets.get(sessionId) ?? { left: BUCKET, at: now }
  const left = Math.min(BUCKET, kept.left + ((now - kept.at) / 1000) * A_SECOND)
  buckets.delete(sessionId)
  buckets.set(sessionId, { left: Math.max(0, left - 1), at: now })
  if (buckets.size > MOST_KEPT) {
    const oldest = buckets.keys().next().value
    if (oldest !== undefined) buckets.delete(oldest)
  }
  if (left < 1) throw new Refusal('too-many', { wait: 1 })
}
