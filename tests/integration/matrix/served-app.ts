import { spawn } from 'node:child_process'
import { ensureBuilt } from '@/scripts/launcher/build.mjs'
import { cleanEnvironment, freePort, root } from '@/tests/setup/launched'

/** The built application, serving this test file's own database. */
export interface ServedApp {
  readonly origin: string
  readonly pid: number
  readonly stop: () => Promise<void>
  /** What it has logged so far. */
  readonly log: () => string
}

/** A key as random as a real one, the same for every process of one test. */
export const TEST_SECRET = 'Jq3vT0y8Zr5nBw2cXk7mLd9fHs1gPa4u'

let built: Promise<unknown> | null = null

/** Serves the built pages by the product's own page server; `open` as an installation that others can reach. */
export async function serveApp({ open, env = {} }: { open: boolean; env?: Record<string, string> }): Promise<ServedApp> {
  await (built ??= ensureBuilt(root))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['scripts/serve/main.mjs', root, '127.0.0.1', String(port)], {
    cwd: root,
    env: {
      ...cleanEnvironment({}),
      NODE_ENV: 'production',
      DATABASE_URL: process.env.DATABASE_URL,
      NEXTAUTH_SECRET: TEST_SECRET,
      PORT: String(port),
      ...(open ? { PUBLIC_URL: origin } : {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${log}`)
    const ready = await fetch(`${origin}/api/health`).then((response) => response.ok, () => false)
    if (ready) break
    await new Promise((done) => setTimeout(done, 100))
  }
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { origin, pid: child.pid ?? 0, stop, log: () => log }
}
