import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { canEnter } from './postgres-user.mjs'

/** @typedef {import('./postgres-user.mjs').Account} Account */
/** @typedef {import('./postgres-binaries.mjs').Binaries} Binaries */

/** Where root's own database goes when its user cannot enter DATA_DIR: kept across restarts, root's alone to write. */
const SYSTEM_FOLDER = '/var/lib/a-fronte'

/**
 * Where the cluster of a data folder is or would be, whoever asks: inside it, unless it was put aside.
 * @param {string} dataDir
 * @returns {{ inside: string, aside: string }}
 */
function places(dataDir) {
  const real = realpathSync(dataDir)
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16)
  return { inside: join(real, 'postgres'), aside: join(SYSTEM_FOLDER, name, 'postgres') }
}

/**
 * The cluster that is already there.
 * @param {string} dataDir
 * @param {string} [noted] where it was put aside: the data folder may have been moved since
 * @returns {string | null}
 */
export function findCluster(dataDir, noted) {
  const { inside, aside } = places(dataDir)
  return [inside, noted ?? aside].find((place) => existsSync(place)) ?? null
}

/**
 * Where a new cluster is to be made: a folder that its user can reach, whose parent exists.
 * @param {string} dataDir
 * @param {Account | null} account null for ourselves
 * @returns {{ cluster: string, aside: boolean }}
 */
export function placeCluster(dataDir, account) {
  const { inside, aside } = places(dataDir)
  if (!account || canEnter(realpathSync(dataDir), account)) return { cluster: inside, aside: false }
  mkdirSync(join(aside, '..'), { recursive: true, mode: 0o711 })
  return { cluster: aside, aside: true }
}

/**
 * Binaries that the user can run: those of npm, or a copy where only root writes when it cannot reach them.
 * @param {Binaries} binaries
 * @param {Account | null} account null for ourselves
 * @returns {string} folder that holds bin, lib and share
 */
export function reachableBinaries({ native, version }, account) {
  if (!account || isReachable(native, account)) return native
  const copy = join(SYSTEM_FOLDER, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o711 })
  const part = `${copy}.part-${process.pid}`
  cpSync(native, part, { recursive: true, verbatimSymlinks: true })
  openForAll(part)
  try {
    renameSync(part, copy)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

/** @param {string} native @param {Account} account */
function isReachable(native, account) {
  const server = join(native, 'bin', 'postgres')
  const others = statSync(server).mode & 0o005
  return others === 0o005 && canEnter(join(native, 'bin'), account) && canEnter(join(native, 'lib'), account)
}

/** npm installed under a tight umask leaves files that nobody else may read. @param {string} path */
function openForAll(path) {
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) return
  if (stat.isDirectory()) {
    chmodSync(path, 0o755)
    for (const name of readdirSync(path)) openForAll(join(path, name))
  } else chmodSync(path, stat.mode & 0o111 ? 0o755 : 0o644)
}

/**
 * Makes a folder that only the given user may enter.
 * @param {string} folder
 * @param {Account | null} account null for ourselves
 */
export function makePrivateFolder(folder, account) {
  mkdirSync(folder, { mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}
