import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'

/** Longest that a fresh server may take to answer its first page. */
const READY_PATIENCE_MS = 120_000
const POLL_MS = 100
/** After being asked to stop it may finish what it is answering. */
const STOP_PATIENCE_MS = 10_000
/** A server that has died this often in a row, each time this soon, is not started again. */
const CRASHES = 3
const CRASH_MS = 10_000

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * @typedef {object} PageServer
 * @property {Promise<never>} failed rejects when it keeps dying
 * @property {() => Promise<void>} stop
 */

/**
 * A host as it is written in an address; where it means every interface, the loopback one.
 * @param {string} host
 */
export function reachableHost(host) {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

/** Next's greeting names addresses of its own, which need not be the ones to use. */
const GREETING = /^\s*$|^ ?▲ Next\.js|^\s*- (Local|Network|Environments?):|^ ?✓ (Ready|Starting|Running)/

/**
 * @param {string} root @param {string} host @param {number} port @param {NodeJS.ProcessEnv} env
 * @returns {{ child: ChildProcess, said: () => string }}
 */
function launch(root, host, port, env) {
  const follow = join(root, 'scripts', 'launcher', 'follow-parent.cjs')
  const server = join(root, 'scripts', 'serve', 'main.mjs')
  const child = spawn(process.execPath, ['--require', follow, server, root, host, String(port)], {
    cwd: root,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  createInterface(child.stdout).on('line', (line) => GREETING.test(line) || console.log(line))
  createInterface(child.stderr).on('line', (line) => {
    said = `${said}${line}\n`.slice(-10_000)
    console.error(line)
  })
  return { child, said: () => said }
}

/** @param {ChildProcess} child */
const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null

/** @param {ChildProcess} child @returns {Promise<void>} when it has ended */
const ended = (child) => (hasEnded(child) ? Promise.resolve() : new Promise((done) => child.once('exit', () => done())))

/**
 * Waits for the first page.
 * @param {ChildProcess} child @param {string} host @param {number} port @param {() => string} said
 */
async function awaitFirstPage(child, host, port, said) {
  let last = ''
  for (const since = Date.now(); Date.now() - since < READY_PATIENCE_MS; await sleep(POLL_MS)) {
    if (hasEnded(child)) {
      if (said().includes('EADDRINUSE')) throw new Failure('portTaken', { port, next: port < 65535 ? port + 1 : 3000 })
      break
    }
    try {
      const answer = await fetch(`http://${reachableHost(host)}:${port}/`, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
      await answer.arrayBuffer()
      // Of 4xx, 421 refuses our Host header and 401 or 403 want a reader who may: the pages are there.
      if (answer.status < 400 || [401, 403, 421].includes(answer.status)) return
      last = `${answer.status}`
    } catch {
      // Not listening yet.
    }
  }
  if (last) console.error(last)
  throw new Failure('serverFailed')
}

/** @param {ChildProcess} child */
async function stopChild(child) {
  if (hasEnded(child)) return
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS)
  await ended(child)
  clearTimeout(patience)
}

/**
 * Starts the page server and returns when a page has come from it; starts it again if it is killed.
 * @param {{ root: string, host: string, port: number, env: NodeJS.ProcessEnv, signal?: AbortSignal }} options
 * @returns {Promise<PageServer>}
 * @throws {Failure} when no page comes
 */
export async function startPageServer({ root, host, port, env, signal }) {
  let stopping = false
  let current = launch(root, host, port, env)
  const first = current
  signal?.addEventListener('abort', () => first.child.kill('SIGTERM'), { once: true })
  try {
    await awaitFirstPage(first.child, host, port, first.said)
  } catch (error) {
    await stopChild(first.child)
    signal?.throwIfAborted()
    throw error
  }

  const keepRunning = async () => {
    for (let crashes = 0; ; ) {
      const began = Date.now()
      await ended(current.child)
      if (stopping) return new Promise(() => {})
      crashes = Date.now() - began < CRASH_MS ? crashes + 1 : 0
      if (crashes === CRASHES) throw new Failure('serverFailed')
      current = launch(root, host, port, env)
    }
  }
  const failed = /** @type {Promise<never>} */ (keepRunning())
  // Whoever stops first need not look at it any more.
  failed.catch(() => {})
  return {
    failed,
    stop: async () => {
      stopping = true
      await stopChild(current.child)
    },
  }
}
