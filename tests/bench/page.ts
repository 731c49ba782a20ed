import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { removeDataDir } from '@/scripts/launcher/throwaway-database.mjs'
import { startChromium } from '../setup/chromium'
import { freePort, launch } from '../setup/launched'
import { findRealPaper } from '../setup/paper-pdf'
import { serveEmptyApp } from './page/empty-app'
import { pagesPerSecond } from './page/serving'
import { serveViewer } from './page/viewer-page'
import { visit, type Visit } from './page/visit'

const ROUNDS = 5
const LIMITS = { script: 35, document: 130, shift: 0.01, ratio: 0.5 }

/**
 * The reading page beside an empty page of the same Next and a page that opens the same PDF with pdf.js's
 * own viewer: bytes, requests, layout shift, time to the first readable paragraph, pages a second.
 */
export async function run(): Promise<void> {
  const pdf = findRealPaper()
  const dataDir = mkdtempSync(join(tmpdir(), 'a-fronte-bench-'))
  chmodSync(dataDir, 0o711)
  const empty = await serveEmptyApp(await freePort())
  const viewer = pdf ? await serveViewer(await freePort(), pdf) : null
  const launched = launch({
    PORT: String(await freePort()),
    DATA_DIR: dataDir,
    ...(pdf ? { PAPER_PDF: pdf } : { PAPER_URL: 'http://127.0.0.1:1/' }),
  })
  const server = await startChromium()
  try {
    const [, url = ''] = await launched.printed(/is ready: (\S+)/)
    await launched.printed(/original is on the page|was not found/)
    const browser = await chromium.connect(server.wsEndpoint())
    const ours: Visit[] = []
    const theirs: Visit[] = []
    const bare: Visit[] = []
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(await visit(browser, empty.url, '#first'))
      ours.push(await visit(browser, url, '#abstract-1 .text'))
      if (viewer) theirs.push(await visit(browser, viewer.url, null))
    }
    await browser.close()
    report(ours, bare, theirs)
    const [rate, bareRate] = [await pagesPerSecond(url), await pagesPerSecond(empty.url)]
    line('pages a second', rate.toFixed(1), `an empty page: ${bareRate.toFixed(1)}`)
  } finally {
    launched.kill('SIGTERM')
    await launched.ended
    await server.close()
    empty.stop()
    viewer?.stop()
    removeDataDir(dataDir)
  }
}

function report(ours: readonly Visit[], bare: readonly Visit[], theirs: readonly Visit[]): void {
  const of = (visits: readonly Visit[], name: keyof Visit) => median(visits.map((each) => each[name]))
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
  const script = (of(ours, 'script') - of(bare, 'script')) / 1024
  line('document', kb(of(ours, 'document')), limit(of(ours, 'document') / 1024, LIMITS.document, 'KB'))
  line('scripts', kb(of(ours, 'script')), `an empty page: ${kb(of(bare, 'script'))}`)
  line('scripts, more than empty', `${script.toFixed(1)} KB`, limit(script, LIMITS.script, 'KB'))
  line('all bytes', kb(of(ours, 'all')), `${of(ours, 'requests')} requests, ${Math.max(...ours.map((v) => v.otherHosts))} to other hosts`)
  const shift = Math.max(...ours.map((each) => each.shift))
  line('layout shift, worst', shift.toFixed(4), limit(shift, LIMITS.shift, ''))
  line('first readable paragraph', `${of(ours, 'firstReadable').toFixed(0)} ms`, `an empty page: ${of(bare, 'firstReadable').toFixed(0)} ms`)
  if (theirs.length === 0) return line('pdf.js viewer', 'not measured', 'there is no real PDF here')
  const ratio = of(ours, 'firstReadable') / of(theirs, 'firstReadable')
  line('the same with pdf.js viewer', `${of(theirs, 'firstReadable').toFixed(0)} ms`, `ratio ${ratio.toFixed(2)}, ${limit(ratio, LIMITS.ratio, '')}`)
}

function limit(value: number, most: number, unit: string): string {
  return `at most ${most} ${unit}${value > most ? '  OVER' : ''}`.trim()
}

function line(name: string, value: string, note: string): void {
  console.log(`page: ${name.padEnd(28)}${value.padEnd(14)}${note}`)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
