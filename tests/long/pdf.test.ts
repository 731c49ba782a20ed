import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Fingerprint } from '@/lib/domain/alignment/fingerprints'
import type { UnderstoodPaper } from '@/lib/domain/paper/understood'
import { getFingerprints } from '@/lib/pdf/fingerprints-file'
import { PdfRefused } from '@/lib/pdf/pdf-refused'
import { readPages } from '@/lib/pdf/read-pages'
import { understandPages } from '@/lib/pdf/understand'
import { understandPdf } from '@/lib/pdf/understand-in-child'
import { findRealPaper } from '../setup/paper-pdf'
import { needRealPdf } from '../unit/pdf/real-pdf'

const path = findRealPaper('v7')

describe('the real PDF, mistreated', { timeout: 30 * 60_000 }, () => {
  needRealPdf(path)
  let blocks: Fingerprint[]
  let bytes: Uint8Array
  let whole: UnderstoodPaper
  const understand = async (pdf: Uint8Array) => understandPages(await readPages(pdf), blocks)

  beforeAll(async () => {
    if (path === null) return
    blocks = await getFingerprints(process.cwd())
    bytes = new Uint8Array(await readFile(path))
    whole = await understand(bytes.slice())
  }, 60_000)

  /** A block cut by a page's loss is a part of itself; never another block. */
  const wrongIds = (paper: UnderstoodPaper) => {
    const texts = new Map(whole.blocks.map((b) => [b.id, b.text]))
    return paper.blocks.filter((b) => !texts.get(b.id)!.includes(b.text)).map((b) => b.id)
  }

  it('with any of its pages gone gives only what it has, under its ids', async () => {
    const subset = fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 15 })
    await fc.assert(
      fc.asyncProperty(subset, async (kept) => {
        const source = await PDFDocument.load(bytes)
        const pdf = await PDFDocument.create()
        for (const page of await pdf.copyPages(source, kept.sort((a, b) => a - b))) pdf.addPage(page)
        const paper = await understand(new Uint8Array(await pdf.save())).catch((error: unknown) => error)
        if (paper instanceof PdfRefused) {
          // Pages of figures alone do not show which paper they are of.
          expect(paper.code).toMatch(/different-paper|no-text/)
          expect(kept.every((page) => page >= 12)).toBe(true)
          return
        }
        if (paper instanceof Error) throw paper
        expect(wrongIds(paper as UnderstoodPaper)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('with bytes overwritten is refused or read under its ids, and never breaks the reader', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(damage, async (writes) => {
        const broken = bytes.slice()
        for (const [at, value] of writes) broken[at % broken.length] = value
        const paper = await understandPdf(broken).catch((error: unknown) => error)
        if (paper instanceof PdfRefused) return
        if (paper instanceof Error) throw paper
        const texts = new Map(whole.blocks.map((b) => [b.id, b]))
        // Damaged streams may lose text; what is left must still be most like its own block.
        for (const block of (paper as UnderstoodPaper).blocks) expect(texts.has(block.id)).toBe(true)
        expect((paper as UnderstoodPaper).pages).toBeLessThanOrEqual(15)
      }),
      { numRuns: 40 },
    )
  })
})
