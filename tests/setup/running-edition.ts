import { chmodSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { closeDb } from '@/lib/server/db/client'
import { importEdition } from '@/lib/server/import/import-edition'
import { addressOf } from '@/scripts/launcher/credentials.mjs'
import { removeDataDir } from '@/scripts/launcher/throwaway-database.mjs'
import { startChromium } from './chromium'
import { freePort, launch } from './launched'
import { getPaperPdf, type PaperPdf } from './paper-pdf'
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
  const paper = await getPaperPdf()
  const port = await freePort()
  const launched = launch({
    PORT: String(port),
    DATA_DIR: dataDir,
    // Never from the network: a test run must not depend on it.
    ...(paper.file ? { PAPER_PDF: paper.file } : { PAPER_URL: 'http://127.0.0.1:1/' }),
  })
  let stopping = false
  void launched.ended.then((code) => {
    if (!stopping) console.error(`The served edition ended (${code}) while tests needed it:\n${launched.output()}`)
  })
  const stop = async () => {
    stopping = true
    launched.kill('SIGTERM')
    await launched.ended
    await browser.close()
    removeDataDir(dataDir)
  }
  try {
    const [, address = ''] = await launched.printed(/is ready: (\S+)/)
    await launched.printed(/original is on the page|was not found/)
    const [, setupLink = null] = /open, once only: (\S+)/.exec(launched.output()) ?? []
    const databaseUrl = addressOf(JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')))
    if (paper.blocks) await importStandIn(databaseUrl, paper)
    project.provide('edition', {
      baseUrl: address,
      dataDir,
      databaseUrl,
      browser: browser.wsEndpoint(),
      paper: paper.file === null ? null : { file: paper.file },
      setupLink,
    })
    project.provide('editionMissing', '')
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** The stand-in is read by blocks of its own, which the launcher does not know: it is imported from here. */
async function importStandIn(databaseUrl: string, { bytes, blocks }: PaperPdf): Promise<void> {
  const before = process.env.DATABASE_URL
  process.env.DATABASE_URL = databaseUrl
  try {
    await importEdition({ bytes, fileName: 'stand-in.pdf' }, blocks ? { blocks } : {})
  } finally {
    await closeDb()
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
  }
}
