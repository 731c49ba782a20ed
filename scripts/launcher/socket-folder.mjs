import { lstatSync, mkdtempSync, chownSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePrivateFolder } from './postgres-home.mjs'

/** PostgreSQL listens on a Unix socket alone: no port to be taken, nothing for other users to knock at. */
export const SOCKET_NAME = '.s.PGSQL.5432'

/** A socket's path may have 103 bytes on macOS, 107 on Linux. */
const LONGEST_PATH = 103

/**
 * A folder for the socket, private to the database's user: the wanted one when it is free or already
 * ours, otherwise a new one.
 * @param {string | undefined} wanted
 * @param {import('./postgres-user.mjs').Account | null} account null for ourselves
 * @returns {string}
 */
export function prepareSocketFolder(wanted, account) {
  if (wanted !== undefined && claim(wanted, account)) return wanted
  const base = [tmpdir(), '/tmp'].find((folder) => fits(folder)) ?? '/tmp'
  const folder = mkdtempSync(join(base, 'a-fronte-'))
  if (account) chownSync(folder, account.uid, account.gid)
  return folder
}

/** Short enough, and nothing in it that the server's list of folders would take for a separator. @param {string} base */
function fits(base) {
  return /^[\w./-]+$/.test(base) && Buffer.byteLength(join(base, 'a-fronte-XXXXXX', SOCKET_NAME)) <= LONGEST_PATH
}

/** @param {string} folder @param {import('./postgres-user.mjs').Account | null} account @returns {boolean} */
function claim(folder, account) {
  try {
    makePrivateFolder(folder, account)
    return true
  } catch {
    // It exists, or its parent does not.
  }
  try {
    const stat = lstatSync(folder)
    return stat.isDirectory() && stat.uid === (account?.uid ?? process.geteuid?.()) && (stat.mode & 0o077) === 0
  } catch {
    return false
  }
}
