import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './child.mjs'
import { Failure, saysDiskFull } from './failure.mjs'
import { say } from './messages.mjs'

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

/** @param {string} file @returns {Packages | null} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * Whether what npm notes as installed is what the lock file asks for. npm writes its note last, so a
 * broken installation has none.
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const found = readPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !found) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const there = found[path]
    // Optional packages are those of other platforms as well.
    if (path === '' || (optional && !there)) return true
    return there?.version === version && there?.integrity === integrity
  })
}

/**
 * Installs the dependencies when they are missing or not those of the lock file.
 * @param {string} root
 * @param {AbortSignal} [signal]
 * @throws {Failure} when npm does not manage
 */
export async function install(root, signal) {
  if (isInstalled(root)) return
  say('install')
  // Under npm this is the npm that called us; the tools to build with count as development ones.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [command = 'npm', ...first] = npm
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund']
  const result = await runTool(command, args, { cwd: root, progress: true, signal }).catch((error) => {
    throw error.code === 'ENOENT' ? new Failure('noNpm') : error
  })
  if (result.code === 0) return
  if (saysDiskFull(result.output)) throw new Failure('diskFull', { path: root })
  if (/EACCES|EROFS|EPERM/.test(result.output)) throw new Failure('checkoutClosed', { path: root })
  console.error(result.output.trim())
  throw new Failure('installFailed')
}
