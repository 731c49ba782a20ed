import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getFingerprints } from '@/lib/pdf/fingerprints-file'
import { loadPdfjs, readingOptions } from '@/lib/pdf/pdfjs'
import { readPages } from '@/lib/pdf/read-pages'
import { understandPages } from '@/lib/pdf/understand'

const ROUNDS = 7
const TARGET = 1.5

/** Where the real PDF may be; benches without it have nothing to measure. */
export function findPaper(root: string): string | null {
  const places = [process.env['PAPER_PDF'], join(root, '../shared/paper/1706.03762v7.pdf')]
  return places.find((p): p is string => p !== undefined && existsSync(p)) ?? null
}

/**
 * Understanding the whole paper against the bare pdf.js calls (getTextContent and
 * getOperatorList on every page), turn about in one process, medians of warm rounds.
 * Returns the ratio, or null where there is no real PDF.
 */
export async function run(root = process.cwd()): Promise<number | null> {
  const path = findPaper(root)
  if (path === null) {
    console.log('pdf: not measured, there is no real PDF (set PAPER_PDF)')
    return null
  }
  const file = await readFile(path)
  const blocks = await getFingerprints(root)
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
  return ratio
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
