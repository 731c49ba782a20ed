import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Ports below those that the system gives to connections: what is free there stays free. */
const PORTS = { first: 20_000, count: 12_000 }
/** Processes that run at once begin far from each other. */
let port = PORTS.first + ((process.pid * 61) % PORTS.count)

/** A port that is free now, and that nobody is given who asks for any: it is still free when a server is up to listen. */
export async function freePort(): Promise<number> {
  for (let asked = 0; asked < PORTS.count; asked += 1) {
    port = port + 1 < PORTS.first + PORTS.count ? port + 1 : PORTS.first
    // Others may ask, and move on, while this one is looked at.
    const candidate = port
    if (await isFree(candidate)) return candidate
  }
  throw new Error('No port is free')
}

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((done) => {
    server.on('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })
}

/** A launcher at work. */
export interface Launched {
  readonly pid: number
  /** Everything printed so far, both streams. */
  readonly output: () => string
  /** Resolves with the match once the output holds it; rejects when the launcher ends without it. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>
  readonly kill: (signal: NodeJS.Signals) => void
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
}

/** Environment of a fresh start: nothing of this process that would change what it does, messages in English. */
export function cleanEnvironment(env: Record<string, string>): NodeJS.ProcessEnv {
  const inherited = { ...process.env }
  for (const name of ['DATABASE_URL', 'PAPER_PDF', 'PAPER_URL', 'PUBLIC_URL', 'HOST', 'PORT', 'DATA_DIR', 'NODE_ENV', 'NODE_OPTIONS', 'VITEST', 'LC_ALL', 'LC_MESSAGES']) {
    delete inherited[name]
  }
  return { ...inherited, LANG: 'en_US.UTF-8', ...env } as NodeJS.ProcessEnv
}

/** Runs `npm start`'s own command as a process of its own. */
export function launch(env: Record<string, string>, { cwd = root, script = 'scripts/start.mjs' } = {}): Launched {
  const child = spawn(process.execPath, ['--require', './scripts/check-node.cjs', script], {
    cwd,
    env: cleanEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const waiting = new Set<() => void>()
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
    for (const look of waiting) look()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<number | NodeJS.Signals>((done) => {
    child.on('close', (code, signal) => done(code ?? signal ?? 1))
  })
  return {
    pid: child.pid!,
    output: () => output,
    ended,
    kill: (signal) => void child.kill(signal),
    printed: (pattern) =>
      new Promise((found, failed) => {
        const look = () => {
          const match = pattern.exec(output)
          if (!match) return
          waiting.delete(look)
          found(match)
        }
        waiting.add(look)
        void ended.then((code) => failed(new Error(`Ended (${code}) without printing ${pattern}:\n${output}`)))
        look()
      }),
  }
}
