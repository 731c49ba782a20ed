import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findCluster } from '@/scripts/launcher/postgres-home.mjs'
import { identify } from '@/scripts/launcher/process-identity.mjs'

/** A new empty folder for an installation's data, with the given rights. */
export function newDataFolder(mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), 'a-fronte-test-'))
  chmodSync(folder, mode)
  return folder
}

/** Process number of the PostgreSQL that runs on a data folder, or null when none is alive. */
export function findPostmaster(dataDir: string): number | null {
  const cluster = existsSync(dataDir) ? findCluster(dataDir) : null
  if (!cluster || !existsSync(join(cluster, 'postmaster.pid'))) return null
  const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  return identify(pid) ? pid : null
}
