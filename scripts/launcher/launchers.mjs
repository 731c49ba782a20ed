import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identify } from './process-identity.mjs'

/** @param {string} dataDir */
const folderOf = (dataDir) => join(dataDir, 'launchers')

/**
 * Notes that this process uses the embedded database. Call under the database's lock.
 * @param {string} dataDir
 */
export function register(dataDir) {
  const folder = folderOf(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, String(process.pid)), identify(process.pid) ?? '', { mode: 0o600 })
}

/**
 * Notes that this process uses it no longer. Call under the database's lock.
 * @param {string} dataDir
 * @returns {number} how many living launchers still use it; the notes of dead ones are cleared
 */
export function unregister(dataDir) {
  const folder = folderOf(dataDir)
  rmSync(join(folder, String(process.pid)), { force: true })
  let living = 0
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (identify(Number(name)) === readFileSync(file, 'utf8')) living += 1
    else rmSync(file, { force: true })
  }
  return living
}
