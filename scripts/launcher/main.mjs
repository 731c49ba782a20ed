import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { runTool } from './child.mjs'
import { openDatabase } from './database.mjs'
import { Failure, printFailure, saysDiskFull } from './failure.mjs'
import { message, say } from './messages.mjs'
import { reachableHost, startPageServer } from './page-server.mjs'
import { checkPdf, checkPort, prepareDataDir, readSettings } from './settings.mjs'
import { typescript } from './typescript.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** How scripts/migrate.ts says that the server was not to be reached. */
const UNREACHABLE = 3

/** @typedef {import('./settings.mjs').Settings} Settings */

/** @param {NodeJS.ProcessEnv} env @param {boolean} embedded @param {AbortSignal} signal */
async function migrate(env, embedded, signal) {
  const { code, output } = await runTool(process.execPath, typescript(root, 'migrate.ts'), { cwd: root, env, signal })
  const lines = output.trim().split('\n')
  if (code === UNREACHABLE && !embedded) throw new Failure('databaseUnreachable', { reason: lines.at(-1) ?? '' })
  if (embedded && saysDiskFull(output)) throw new Failure('diskFull', { path: env.DATA_DIR ?? '' })
  if (code !== 0) throw new Failure('migrateFailed', { reason: lines.at(-1) ?? '' })
  if (lines.some((line) => line.startsWith('applied '))) say('migrate')
}

/**
 * Prints the one-time link by which the first visitor becomes the owner, while there is none.
 * @param {NodeJS.ProcessEnv} env @param {string} address @param {AbortSignal} signal
 */
async function printSetupLink(env, address, signal) {
  const { code, output } = await runTool(process.execPath, typescript(root, 'setup-link.ts', [address]), { cwd: root, env, signal })
  const last = output.trim().split('\n').at(-1) ?? ''
  if (code !== 0) say('setupLinkLater', { reason: last })
  else if (last !== '') say('setupLink', { link: last })
}

/**
 * Brings in the original while the page already answers; what it finds it says itself. A process of its
 * own, so that reading never waits for it and its failure stops nothing.
 * @param {NodeJS.ProcessEnv} env
 * @returns {() => void} ends it
 */
function importPaper(env) {
  const follow = join(root, 'scripts', 'launcher', 'follow-parent.cjs')
  const child = spawn(process.execPath, ['--require', follow, ...typescript(root, 'import-paper.ts')], {
    cwd: root,
    env,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  return () => void child.kill('SIGTERM')
}

/**
 * Prepares, starts and keeps everything until it is told to stop.
 * @param {Settings} settings
 * @param {AbortSignal} signal
 */
async function run(settings, signal) {
  const { host, port, publicUrl, dataDir, databaseUrl, paperPdf } = settings
  if (paperPdf) checkPdf(paperPdf)
  await checkPort(host, port)
  prepareDataDir(dataDir)
  await ensureBuilt(root, signal)
  const database = databaseUrl ? { url: databaseUrl, close: async () => {} } : await openDatabase({ root, dataDir, say })
  try {
    signal.throwIfAborted()
    /** @type {NodeJS.ProcessEnv} */
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      HOST: host,
      PORT: String(port),
      ...(publicUrl ? { PUBLIC_URL: publicUrl } : {}),
      ...(paperPdf ? { PAPER_PDF: paperPdf } : {}),
    }
    await migrate(env, !databaseUrl, signal)
    const server = await startPageServer({ root, host, port, env, signal })
    let endImport = () => {}
    try {
      const address = publicUrl ?? `http://${reachableHost(host)}:${port}`
      say('ready', { address })
      await printSetupLink(env, address, signal)
      say('stopHint')
      endImport = importPaper(env)
      await Promise.race([server.failed, aborted(signal)])
    } finally {
      endImport()
      await server.stop()
    }
  } finally {
    await database.close()
  }
}

/** @param {AbortSignal} signal @returns {Promise<never>} rejects when told to stop */
function aborted(signal) {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

/** Runs `npm start` to its end and sets the exit code: 0 when it was told to stop, 1 when it could not go on. */
export async function main() {
  const stop = new AbortController()
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => {
      if (!stop.signal.aborted) console.log(message('stopping'))
      stop.abort()
    })
  }
  try {
    await run(readSettings(process.env, root), stop.signal)
  } catch (error) {
    if (!stop.signal.aborted) {
      printFailure(error)
      process.exitCode = 1
    }
  }
  process.exit()
}
