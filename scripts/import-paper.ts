// Brings in the original when `npm start` has put up the page: from PAPER_PDF, else from a PDF at hand,
// else from arXiv; says what it does, and notes what it tried in vain for the page to tell.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PdfRefused } from '@/lib/pdf/pdf-refused'
import { refusalSentence } from '@/lib/pdf/refusals'
import { closeDb } from '@/lib/server/db/client'
import { findActiveEdition } from '@/lib/server/editions'
import { ARXIV_PDF, fetchPaper, PaperUnavailable } from '@/lib/server/import/fetch-paper'
import { importEdition, renewEdition, type ImportedEdition } from '@/lib/server/import/import-edition'
import { findPaperFiles } from '@/lib/server/import/paper-files'
import { keepPaperSearch } from '@/lib/server/import/paper-search'
import { Failure, failureOf, printFailure, saysDiskFull } from './launcher/failure.mjs'
import { message, say, terminalLocale } from './launcher/messages.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

function onProgress(page: number, pages: number): void {
  // One line that counts up where there is a screen; a log would only fill with it.
  if (process.stdout.isTTY) process.stdout.write(`\r${message('importPage', { page, pages })}${page === pages ? '\n' : ''}`)
}

function sayDone({ label, found, of }: ImportedEdition): void {
  say('importDone', { edition: label, found, of })
}

/** Runs one attempt; a refusal is told and the next one tried. */
async function attempt(source: string, work: () => Promise<ImportedEdition | null>): Promise<boolean> {
  try {
    const edition = await work()
    if (edition) sayDone(edition)
    return true
  } catch (error) {
    if (error instanceof PdfRefused) {
      say('importRefused', { file: source, reason: refusalSentence(error.code, terminalLocale()) })
    } else if (error instanceof PaperUnavailable) {
      say('importRefused', { file: source, reason: message(error.code) })
    } else {
      // The next source would meet the same full disk.
      if (saysDiskFull(String(error))) throw new Failure('diskFull', { path: process.env.DATA_DIR ?? '.data' })
      const id = randomBytes(4).toString('hex')
      say('importFailed', { file: source, id, reason: (error as Error).message.trim().split('\n').at(-1) ?? '' })
      console.error(`[${id}]`, error)
    }
    return false
  }
}

async function importFirst(): Promise<void> {
  const { files, tried } = await findPaperFiles(root, process.env.PAPER_PDF)
  for (const file of files) {
    say('importReading', { file })
    const work = async () => importEdition({ bytes: await readFile(file), fileName: basename(file) }, { onProgress })
    if (await attempt(file, work)) return keepPaperSearch([])
  }
  if (process.env.PAPER_PDF) return keepPaperSearch(tried)
  const address = process.env.PAPER_URL || ARXIV_PDF
  say('importFetching', { address })
  const work = async () => importEdition({ bytes: await fetchPaper(address), fileName: `${basename(address)}.pdf` }, { onProgress })
  if (await attempt(address, work)) return keepPaperSearch([])
  await keepPaperSearch([...tried, address])
  say('importNone', { tried: [...tried, address].join(', '), folder: join(root, 'paper') })
}

async function renewShown(): Promise<void> {
  let told = false
  const renewing = (page: number, pages: number) => {
    if (!told) say('importRenewing')
    told = true
    onProgress(page, pages)
  }
  await attempt('PDF', () => renewEdition({ onProgress: renewing }))
}

try {
  if (!process.env.PAPER_PDF && (await findActiveEdition())) await renewShown()
  else await importFirst()
} catch (error) {
  printFailure(failureOf(error, process.env.DATA_DIR ?? '.data'))
  process.exitCode = 1
}
await closeDb()
