import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { addressOf } from '@/scripts/launcher/credentials.mjs'
import { identify } from '@/scripts/launcher/process-identity.mjs'
import { findPostmaster } from './data-folder'
import { until } from './until'

/**
 * Ends the PostgreSQL of a data folder as a power cut would. A connection goes on answering until the
 * process behind it has seen the end of the first one: when this returns, none does any more.
 */
export async function killDatabase(dataDir: string): Promise<void> {
  const postmaster = findPostmaster(dataDir)
  if (postmaster === null) throw new Error(`No database runs on ${dataDir}`)
  const client = new Client({ connectionString: addressOf(JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8'))) })
  // Its end is what is wanted.
  client.on('error', () => {})
  await client.connect()
  // Stopped, it lets nobody in any more; who is in already answers still.
  process.kill(postmaster, 'SIGSTOP')
  const { rows } = await client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity')
  process.kill(postmaster, 'SIGKILL')
  await until(() => rows.every(({ pid }) => identify(pid) === null))
}
