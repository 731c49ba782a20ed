import { readFile } from 'node:fs/promises'
import { getFingerprints } from '@/lib/pdf/fingerprints-file'
import { loadPdfjs, readingOptions } from '@/lib/pdf/pdfjs'
import { readPages } from '@/lib/pdf/read-pages'
import { understandPages } from '@/lib/pdf/understand'
import { findRealPaper } from '../setup/paper-pdf'

const ROUNDS = 7
const TARGET = 1.5

/**
 * Understanding the whole paper against the bare pdf.js calls (getTextContent and
 * getOperatorList on every page), turn about in one process, medians of warm rounds.
 */
export async function run(): Promise<void> {
  const path = findRealPaper()
  if (path === null) {
    console.log('pdf: not measured, there is no real PDF (set PAPER_PDF)')
    return
  }
  const file = await readFile(path)
  const blocks = await getFingerprints(process.cwd())
  const bare: number[] = []
  const whole: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const first = await timed(() => callsOnly(new Uint8Array(file)))
    const second = await timed(async () => understandPages(await readPages(new Uint8Array(file)), blocks))
    if (round === 0) continue
    bare.push(first)
    whole.push(second)
  }
  const ratio = median(whole) / median(bare)
  console.log(`pdf: bare pdf.js calls      ${median(bare).toFixed(0)} ms (median of ${ROUNDS})`)
  console.log(`pdf: the paper understood   ${median(whole).toFixed(0)} ms`)
  console.log(`pdf: ratio                  ${ratio.toFixed(2)} (at most ${TARGET})${ratio > TARGET ? '  OVER' : ''}`)
}

async function callsOnly(bytes: Uint8Array): Promise<void> {
  const pdfjs = await loadPdfjs()
  const task = pdfjs.getDocument(readingOptions(bytes))
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent()
    await page.getOperatorList()
    page.cleanup()
  }
  await task.destroy()
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
