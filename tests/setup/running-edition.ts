import { chmodSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { addressOf } from '@/scripts/launcher/credentials.mjs'
import { removeDataDir } from '@/scripts/launcher/throwaway-database.mjs'
import { startChromium } from './chromium'
import { freePort, launch } from './launched'
import { findPaperPdf } from './paper-pdf'
import './provided'

/** Serves the built application as a reader would start it, with the paper imported, and a browser beside it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await startChromium().catch((error: Error) => error)
  if (browser instanceof Error) {
    project.provide('edition', null)
    project.provide('editionMissing', `no Chromium: ${browser.message.split('\n')[0]}`)
    return async () => {}
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'a-fronte-e2e-'))
  chmodSync(dataDir, 0o711)
  const paper = await findPaperPdf(dataDir)
  const port = await freePort()
  const launched = launch({
    PORT: String(port),
    DATA_DIR: dataDir,
    // Never from the network: a test run must not depend on it.
    ...(paper ? { PAPER_PDF: paper.file } : { PAPER_URL: 'http://127.0.0.1:1/' }),
  })
  const stop = async () => {
    launched.kill('SIGTERM')
    await launched.ended
    await browser.close()
    removeDataDir(dataDir)
  }
  try {
    const [, address = ''] = await launched.printed(/is ready: (\S+)/)
    await launched.printed(/original is on the page|was not found/)
    const [, setupLink = null] = /open, once only: (\S+)/.exec(launched.output()) ?? []
    project.provide('edition', {
      baseUrl: address,
      dataDir,
      databaseUrl: addressOf(JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8'))),
      browser: browser.wsEndpoint(),
      paper,
      setupLink,
    })
    project.provide('editionMissing', '')
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
