import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** A port that is free now; another process might take it, but none here asks for a fixed one. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
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
