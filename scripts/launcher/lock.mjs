import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { identify } from './process-identity.mjs'

/** A lock without content is being written now; older than this, its writer died in between. */
const EMPTY_LOCK_MS = 5000
const POLL_MS = 100

/** @typedef {{ pid: number, identity: string }} Holder */

/** @param {string} path @returns {Holder | null} null when the lock is free, empty or unreadable */
function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** @param {string} path @returns {boolean} whether its holder is dead */
function isStale(path) {
  const holder = readHolder(path)
  if (holder) return identify(holder.pid) !== holder.identity
  try {
    return Date.now() - statSync(path).mtimeMs > EMPTY_LOCK_MS
  } catch {
    return false
  }
}

/** @param {string} path @returns {boolean} whether it was taken */
function take(path) {
  let file
  try {
    file = openSync(path, 'wx', 0o600)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
  try {
    writeSync(file, JSON.stringify({ pid: process.pid, identity: identify(process.pid) }))
    return true
  } catch (error) {
    // A full disk: an empty lock would keep others waiting for nobody.
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

/**
 * Removes the lock of a dead holder. Two processes that both saw it dead must not each remove it, or
 * the second would remove the first one's new lock: the removal is itself done under a lock.
 * @param {string} path
 */
function breakStale(path) {
  const breaker = `${path}.break`
  if (!take(breaker)) {
    if (isStale(breaker)) rmSync(breaker, { force: true })
    return
  }
  try {
    if (isStale(path)) rmSync(path, { force: true })
  } finally {
    rmSync(breaker, { force: true })
  }
}

/**
 * Runs `work` while holding a lock file; the lock of a process that died is taken over.
 * @template T
 * @param {string} path of the lock file, in an existing folder
 * @param {() => Promise<T>} work
 * @param {{ onWait?: () => void, patienceMs?: number, signal?: AbortSignal | undefined }} [options] `onWait` is called once when it has to wait
 * @returns {Promise<T>}
 * @throws {Failure} when a living holder keeps it longer than the patience
 */
export async function withLock(path, work, { onWait, patienceMs = 15 * 60_000, signal } = {}) {
  const since = Date.now()
  for (let first = true; !take(path); first = false) {
    if (isStale(path)) {
      breakStale(path)
      continue
    }
    if (first) onWait?.()
    if (Date.now() - since > patienceMs) throw new Failure('lockHeld', { path, pid: readHolder(path)?.pid ?? '?' })
    await sleep(POLL_MS, undefined, { signal })
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}
