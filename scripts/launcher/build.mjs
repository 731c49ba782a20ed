import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './child.mjs'
import { Failure, saysDiskFull } from './failure.mjs'
import { install, isInstalled } from './install.mjs'
import { withLock } from './lock.mjs'
import { say } from './messages.mjs'
import { sourceStamp } from './build-stamp.mjs'

/** @param {string} root */
const stampFile = (root) => join(root, '.next', 'source-stamp')

/** @param {string} root @returns {boolean} */
function isBuilt(root) {
  try {
    return readFileSync(stampFile(root), 'utf8') === sourceStamp(root)
  } catch {
    return false
  }
}

/**
 * Runs one step of the build.
 * @param {string} root
 * @param {string[]} args for Node
 * @param {AbortSignal} [signal]
 * @throws {Failure} after showing what the step said
 */
async function step(root, args, signal) {
  // The pages are the same wherever they are served: nothing of this start may be built into them.
  const { DATABASE_URL: _url, PUBLIC_URL: _origin, HOST: _host, PORT: _port, ...env } = process.env
  const { code, output } = await runTool(process.execPath, args, {
    cwd: root,
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    progress: true,
    signal,
  })
  if (code === 0) return
  if (saysDiskFull(output)) throw new Failure('diskFull', { path: root })
  if (/EACCES|EROFS|EPERM/.test(output)) throw new Failure('checkoutClosed', { path: root })
  console.error(output.trim())
  throw new Failure('prepareFailed')
}

/** @param {string} root @param {AbortSignal} [signal] */
async function build(root, signal) {
  const stamp = sourceStamp(root)
  rmSync(stampFile(root), { force: true })
  say('prepare')
  if (existsSync(join(root, 'scripts', 'copy-public.mjs'))) await step(root, ['scripts/copy-public.mjs'], signal)
  await step(root, ['node_modules/prisma/build/index.js', 'generate'], signal)
  await step(root, ['--import', 'tsx', 'scripts/content.ts', 'build'], signal)
  if (existsSync(join(root, 'scripts', 'check-entrances.ts'))) await step(root, ['--import', 'tsx', 'scripts/check-entrances.ts'], signal)
  say('build')
  await step(root, ['node_modules/next/dist/bin/next', 'build'], signal)
  await step(root, ['scripts/compress-static.mjs'], signal)
  // Sources edited meanwhile leave a stamp that no longer fits, and are built at the next start.
  writeFileSync(stampFile(root), stamp)
}

/**
 * Installs and builds what is missing or has changed, one launcher at a time; nothing is written when
 * all is there.
 * @param {string} root
 * @param {AbortSignal} [signal]
 * @throws {Failure} in words
 */
export async function ensureBuilt(root, signal) {
  if (isInstalled(root) && isBuilt(root)) return
  const lock = withLock(
    join(root, '.build.lock'),
    async () => {
      await install(root, signal)
      if (!isBuilt(root)) await build(root, signal)
    },
    { onWait: () => say('waitingBuild'), signal },
  )
  await lock.catch((error) => {
    const closed = ['EACCES', 'EPERM', 'EROFS'].includes(error.code)
    if (error.code === 'ENOSPC') throw new Failure('diskFull', { path: root })
    throw closed ? new Failure('checkoutClosed', { path: root }) : error
  })
}
