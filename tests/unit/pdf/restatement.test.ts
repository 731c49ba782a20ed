import { beforeAll, describe, expect, it } from 'vitest'
import { readFingerprints, storeFingerprints } from '@/lib/domain/alignment/fingerprints'
import type { UnderstoodPaper } from '@/lib/domain/paper/understood'
import { readPages } from '@/lib/pdf/read-pages'
import { understandPages } from '@/lib/pdf/understand'
import { sameNotation } from './letters'
import { readRestatement, type PrintedBlock } from './restatement'
import { setPaper } from './set-paper'

const DRAWN = ['equation', 'figure', 'table']

/** Needs no real PDF: our own words, set in the paper's layout, are imported and compared. */
describe('the restatement set as a PDF', () => {
  // The standard fonts of a PDF have no Ł.
  const blocks: PrintedBlock[] = readRestatement(process.cwd()).map((b) => ({
    ...b,
    lines: b.lines.map((l) => l.replaceAll('Ł', 'L')),
  }))
  const textual = blocks.filter((b) => !DRAWN.includes(b.kind))
  const textOf = (b: PrintedBlock) => b.lines.join(' ').replace(/\s+/g, ' ').replaceAll('**', '')
  let paper: UnderstoodPaper

  beforeAll(async () => {
    const about = 'made at run time'
    const known = blocks.map((b) => ({ id: b.id, kind: b.kind, text: DRAWN.includes(b.kind) ? '' : textOf(b) }))
    const fingerprints = readFingerprints(storeFingerprints(known, about))
    paper = understandPages(await readPages(await setPaper(blocks)), fingerprints)
  }, 60_000)

  it('is found whole, every block under its id', () => {
    expect(paper).toMatchObject({ missing: [], unmatched: [] })
    expect(paper.blocks.map((b) => b.id)).toEqual(textual.map((b) => b.id))
    expect(paper.pages).toBeGreaterThan(10)
  })

  it('is read word for word, formulas and hyphens included', () => {
    const normal = (text: string) => text.replace(/\$([^$]*)\$/g, (_, f: string) => `$${sameNotation(f)}$`).replace(/, (?=\.\.\.)/g, ',')
    expect(paper.blocks.map((b) => normal(b.text))).toEqual(textual.map((b) => normal(textOf(b))))
  })

  it('has its paragraphs across pages and floats in one piece', () => {
    expect(paper.blocks.filter((b) => b.boxes.length > 1).length).toBeGreaterThan(2)
  })

  it('has the sentences that were written', () => {
    const told = textual.filter((b) => !['title', 'authors', 'heading', 'reference'].includes(b.kind))
    const read = new Map(paper.blocks.map((b) => [b.id, b.sentences.length]))
    expect(told.map((b) => [b.id, read.get(b.id)])).toEqual(told.map((b) => [b.id, b.sentences]))
  })
})
