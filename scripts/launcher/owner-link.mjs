import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runTool } from './child.mjs'
import { readCredentials } from './credentials.mjs'
import { openDatabase } from './database.mjs'
import { Failure, printFailure } from './failure.mjs'
import { say } from './messages.mjs'
import { reachableHost } from './page-server.mjs'
import { readSettings } from './settings.mjs'
import { typescript } from './typescript.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Makes the link in the installation that the environment names, whether it is being served or not.
 * @param {import('./settings.mjs').Settings} settings
 */
async function makeLink({ host, port, publicUrl, dataDir, databaseUrl }) {
  if (!databaseUrl && !(existsSync(dataDir) && readCredentials(dataDir))) throw new Failure('noInstallation', { folder: dataDir })
  const database = databaseUrl ? { url: databaseUrl, close: async () => {} } : await openDatabase({ root, dataDir, say: () => {} })
  try {
    const address = publicUrl ?? `http://${reachableHost(host)}:${port}`
    const env = { ...process.env, DATABASE_URL: database.url, DATA_DIR: dataDir }
    const { code, output } = await runTool(process.execPath, typescript(root, 'owner-link.ts', [address]), { cwd: root, env })
    const last = output.trim().split('\n').at(-1) ?? ''
    if (code !== 0) throw new Failure('ownerLinkFailed', { reason: last })
    if (last === '') return say('noOwnerYet')
    const { link, name } = JSON.parse(last)
    say('ownerLink', { name, link })
  } finally {
    await database.close()
  }
}

/** Prints a link by which the owner chooses a new password; exit code 1 when it cannot be made. */
export async function ownerLink() {
  try {
    await makeLink(readSettings(process.env, root))
  } catch (error) {
    printFailure(error)
    process.exitCode = 1
  }
  process.exit()
}
