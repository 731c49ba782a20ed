import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from './failure.mjs'

/** @typedef {{ uid: number, gid: number, name: string }} Account */

/** @param {string | number} nameOrId @returns {Account | null} null when there is no such user, or it is root */
function lookUp(nameOrId) {
  try {
    const id = (/** @type {string} */ flag) =>
      execFileSync('id', [flag, String(nameOrId)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    const account = { uid: Number(id('-u')), gid: Number(id('-g')), name: id('-un') }
    return account.uid === 0 || !Number.isInteger(account.uid) ? null : account
  } catch {
    return null
  }
}

/** @returns {Account | null} a new system user that can do nothing but own the database */
function createUser() {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' })
  } catch {
    return null
  }
  return lookUp('postgres')
}

/**
 * Whom PostgreSQL runs as: ourselves, unless we are root, whom it refuses. Then the owner of the data
 * that is already there, who called sudo, the system's own database user, a new one, or nobody.
 * @param {string | null} cluster folder of an existing cluster
 * @returns {Account | null} null for ourselves
 * @throws {Failure} when no user can be had
 */
export function choosePostgresUser(cluster, env = process.env) {
  if (process.geteuid?.() !== 0) return null
  const owner = cluster ? lookUp(statSync(cluster).uid) : null
  const account =
    owner ??
    (env.SUDO_UID ? lookUp(env.SUDO_UID) : null) ??
    lookUp('postgres') ??
    lookUp('_postgres') ??
    createUser() ??
    lookUp('nobody')
  if (!account) throw new Failure('noUser')
  return account
}

/**
 * Whether a user may pass through a folder and all those above it, by owner, group and others' rights.
 * @param {string} folder absolute
 * @param {Account} account
 * @returns {boolean}
 */
export function canEnter(folder, account) {
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === dirname(at)) return true
  }
}
