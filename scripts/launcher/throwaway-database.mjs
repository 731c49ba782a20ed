import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from './database.mjs'
import { findCluster } from './postgres-home.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * An empty PostgreSQL of its own, gone without trace when closed: for tests and for making migrations.
 * @returns {Promise<import('./database.mjs').OpenDatabase & { dataDir: string }>}
 */
export async function openThrowawayDatabase() {
  const dataDir = mkdtempSync(join(tmpdir(), 'a-fronte-db-'))
  // When we are root, the database's user must be able to pass.
  chmodSync(dataDir, 0o711)
  const { url, close } = await openDatabase({ root, dataDir, say: () => {} })
  return {
    url,
    dataDir,
    close: async () => {
      await close()
      removeDataDir(dataDir)
    },
  }
}

/**
 * Removes a data folder with its cluster, wherever that had to be put.
 * @param {string} dataDir
 */
export function removeDataDir(dataDir) {
  const cluster = findCluster(dataDir)
  if (cluster && !cluster.startsWith(dataDir)) rmSync(dirname(cluster), { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}
