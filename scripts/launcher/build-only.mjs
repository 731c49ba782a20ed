import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { printFailure } from './failure.mjs'

/** Installs and builds what is missing or changed; exit code 1 when that fails. */
export async function buildOnly() {
  try {
    await ensureBuilt(fileURLToPath(new URL('../..', import.meta.url)))
  } catch (error) {
    printFailure(error)
    process.exitCode = 1
  }
}
