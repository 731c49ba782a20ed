import { beforeAll, describe, expect, it } from 'vitest'
import type { Fingerprint } from '@/lib/domain/alignment/fingerprints'
import type { UnderstoodPaper } from '@/lib/domain/paper/understood'
import { getFingerprints } from '@/lib/pdf/fingerprints-file'
import { readPages } from '@/lib/pdf/read-pages'
import { understandPages } from '@/lib/pdf/understand'
import {
  annotate,
  dropBetween,
  edit,
  loseGlyphs,
  renumberReferences,
  replaceInPage,
  REPRINT_LOSSES,
  stripUnicode,
} from './editions'
import { formulasOf, lettersAndDigits, summaryOf } from './letters'
import { findRealPaper } from '../../setup/paper-pdf'
import { needRealPdf } from './real-pdf'

const path = findRealPaper('v7')

describe('editions made from the real PDF', { timeout: 60_000 }, () => {
  needRealPdf(path)
  let blocks: Fingerprint[]
  let original: UnderstoodPaper
  const understand = async (...edits: Parameters<typeof edit>[1][]) =>
    understandPages(await readPages(await edit(path!, ...edits)), blocks)

  beforeAll(async () => {
    if (path === null) return
    blocks = await getFingerprints(process.cwd())
    original = await understand()
  }, 60_000)

  /** Ids whose letters differ from the original's: names only, so that no report shows the text. */
  const changed = (paper: UnderstoodPaper) => {
    const texts = new Map(original.blocks.map((b) => [b.id, b.text]))
    return paper.blocks.filter((b) => b.text !== texts.get(b.id)).map((b) => b.id)
  }

  it('mends the glyphs that a browser’s reprint loses', async () => {
    const paper = await understand(loseGlyphs(REPRINT_LOSSES))
    expect(summaryOf(paper)).toMatchObject({ missing: [], unmatched: [] })
    expect(changed(paper)).toEqual([])
  })

  it('reads fonts that have no Unicode at all', async () => {
    const paper = await understand(stripUnicode)
    expect(summaryOf(paper)).toMatchObject({ missing: [], unmatched: [] })
    expect(changed(paper)).toEqual([])
  })

  it('leaves unknown what nothing tells, and still knows the block', async () => {
    const paper = await understand(loseGlyphs([[/CMMI10/, [0x4e]]]))
    expect(changed(paper)).toEqual(['3.1-encoder', '3.1-decoder'])
    const encoder = paper.blocks.find((b) => b.id === '3.1-encoder')!
    expect(formulasOf(encoder.text)[0]).toBe('\uFFFD = 6')
    expect(paper.missing).toEqual([])
  })

  it('reports a section that is not there, and nothing else', async () => {
    const paper = await understand(dropBetween({ page: 9, top: 236 }, { page: 10, bottom: 430 }))
    const section = ['h-6.3', '6.3-p1', '6.3-p2', '6.3-p3', 'table-4-caption', '6.3-p4', '6.3-p5']
    expect(summaryOf(paper)).toMatchObject({ missing: section, unmatched: [] })
    expect(changed(paper)).toEqual([])
  })

  it('knows the references under other numbers', async () => {
    const paper = await understand(renumberReferences((n) => (n > 30 ? n - 10 : n > 20 ? n + 20 : n)))
    expect(summaryOf(paper)).toMatchObject({ missing: [], unmatched: [] })
    const label = (id: string) => /^\[(\d+)\]/.exec(paper.blocks.find((b) => b.id === id)!.text)?.[1]
    expect([label('ref-13'), label('ref-25'), label('ref-38')]).toEqual(['13', '45', '28'])
    const letters = (p: UnderstoodPaper) => p.blocks.map((b) => [b.id, lettersAndDigits(b.text.replace(/\[[^\]]*\]/g, ''))])
    expect(JSON.stringify(letters(paper)) === JSON.stringify(letters(original))).toBe(true)
  })

  it('passes over a reader’s notes, and reports those printed into the page', async () => {
    const paper = await understand(annotate)
    expect(changed(paper)).toEqual([])
    expect(paper.missing).toEqual([])
    expect(summaryOf(paper).unmatched).toEqual([2, 4, 7].map((page) => ({ page, letters: 'see the notebook'.length })))
  })

  it('shows formulas that were changed as they now are', async () => {
    const paper = await understand(
      replaceInPage(3, '(=)-407(6)]TJ', '(=)-407(8)]TJ'),
      replaceInPage(6, '396.014 Tm [(10000)]TJ', '396.014 Tm [(20000)]TJ'),
    )
    expect(changed(paper)).toEqual(['3.1-encoder', '3.5-p3'])
    const formulas = (id: string) => formulasOf(paper.blocks.find((b) => b.id === id)!.text)
    expect(formulas('3.1-encoder')[0]).toBe('N = 8')
    expect(formulas('3.5-p3')).toContain('20000 \\cdot 2\\pi')
    expect(paper.missing).toEqual([])
  })
})
