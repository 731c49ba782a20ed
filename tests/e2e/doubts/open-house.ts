import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { closeDb, db } from '@/lib/server/db/client'
import { migrate } from '@/lib/server/db/migrate'
import { readingRevision } from '@/lib/server/import/reading-revision'
import { removeDataDir } from '@/scripts/launcher/throwaway-database.mjs'
import { newDataFolder } from '../../setup/data-folder'
import { asAdmin, urlOf } from '../../setup/database-server'
import { servedEdition } from '../../setup/e2e'
import { freePort, launch, root } from '../../setup/launched'
import { startTlsProxy } from '../../setup/tls-proxy'

/** An installation that others can reach: started with PUBLIC_URL, behind a proxy that ends TLS. */
export interface OpenHouse {
  readonly origin: string
  /** The one-time link that the start has printed. */
  readonly setupLink: string
  /** A word that stands in the original, and nowhere else: whoever reads it sees the original. */
  readonly original: string
  readonly close: () => Promise<void>
}

/** Starts one with a database of its own; `db()` then leads there. */
export async function openHouse(): Promise<OpenHouse> {
  const name = `open_house_${randomBytes(6).toString('hex')}`
  const { databaseUrl } = servedEdition()
  await asAdmin(databaseUrl, `CREATE DATABASE ${name}`)
  const url = urlOf(databaseUrl, name)
  await migrate(url, join(root, 'prisma/migrations'))
  process.env.DATABASE_URL = url
  const original = await keepOriginal()

  const dataDir = newDataFolder()
  const proxy = await startTlsProxy()
  const port = await freePort()
  proxy.forwardTo = port
  const env = { PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: url, PUBLIC_URL: proxy.origin, PAPER_URL: 'http://127.0.0.1:1/' }
  const launched = launch(env)
  const close = async () => {
    launched.kill('SIGTERM')
    await launched.ended
    proxy.close()
    await closeDb()
    delete process.env.DATABASE_URL
    removeDataDir(dataDir)
    await asAdmin(databaseUrl, `DROP DATABASE ${name} WITH (FORCE)`)
  }
  try {
    const [, setupLink = ''] = await launched.printed(/open, once only: (\S+)/)
    return { origin: proxy.origin, setupLink, original, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Keeps an edition of one block, as an import would have. @returns the word by which it is known. */
async function keepOriginal(): Promise<string> {
  const word = `original${randomBytes(8).toString('hex')}`
  const html = `<span class="s" data-s="1">${word}</span>`
  const block = { blockId: '1-p1', position: 0, page: 1, text: word, confidence: 1, boxes: [], prepared: { html, sentences: [{ html, plain: word, sources: [1] }], revision: 'x' } }
  await db().edition.create({
    data: {
      sha256: 'a'.repeat(64), fileName: 'x.pdf', label: 'x', pages: 1, pdf: Buffer.from('%PDF-'), active: true,
      revision: readingRevision(root), missing: [], unmatched: [], regions: [], blocks: { create: [block] },
    },
  })
  return word
}
