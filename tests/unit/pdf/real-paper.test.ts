import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BlockFacts } from '@/lib/domain/paper/block'
import type { UnderstoodPaper } from '@/lib/domain/paper/understood'
import { understandPdf } from '@/lib/pdf/understand-in-child'
import { formulasOf, lettersAndDigits, sameNotation, sha256, summaryOf } from './letters'
import readings from './reading-hashes.json'
import { findRealPaper } from '../../setup/paper-pdf'
import { needRealPdf } from './real-pdf'

const facts = (
  JSON.parse(readFileSync('content/papers/attention-is-all-you-need/blocks.json', 'utf8')) as { blocks: BlockFacts[] }
).blocks
const textual = facts.filter((b) => !['equation', 'figure', 'table'].includes(b.kind))

const EDITIONS = [
  { version: 'v7', edition: 'arXiv:1706.03762v7', missing: [] },
  { version: 'v5', edition: 'arXiv:1706.03762v5', missing: ['permission-notice'] },
] as const

for (const { version, edition, missing } of EDITIONS) {
  const path = findRealPaper(version)
  describe(`the real ${version}`, () => {
    needRealPdf(path)
    let paper: UnderstoodPaper
    const pages: number[] = []
    beforeAll(async () => {
      if (path === null) return
      paper = await understandPdf(path, { onProgress: (done) => pages.push(done) })
    }, 60_000)

    it('names its edition, reports its pages as it goes, and lacks what the edition lacks', () => {
      expect(summaryOf(paper)).toEqual({ edition, pages: 15, missing: [...missing], unmatched: [] })
      expect(pages).toEqual(Array.from({ length: 15 }, (_, i) => i + 1))
    })

    it('puts every block under its id, letter for letter as an independent extractor reads it', () => {
      const expected = Object.entries(readings.blocks).filter(([id]) => !(missing as readonly string[]).includes(id))
      const read = paper.blocks.map((b) => [b.id, sha256(lettersAndDigits(b.text))])
      expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected))
    })

    it('finds the sentences', () => {
      const expected = textual.filter((b) => !(missing as readonly string[]).includes(b.id))
      expect(paper.blocks.map((b) => [b.id, b.sentences.length])).toEqual(expected.map((b) => [b.id, b.sentences]))
      for (const { text, sentences } of paper.blocks) if (sentences.length > 0) expect(sentences.join(' ') === text).toBe(true)
    })

    it('rebuilds every formula of the running text', () => {
      const read = paper.blocks.flatMap((b) => formulasOf(b.text).map((f) => [b.id, sameNotation(f)]))
      const known = textual.flatMap((b) => b.formulas.map((f) => [b.id, sameNotation(f)]))
      expect(known).toHaveLength(98)
      expect(read).toEqual(known)
    })

    it('says where every figure, table and display stands', () => {
      const drawn = facts.filter((b) => ['equation', 'figure', 'table'].includes(b.kind)).map((b) => b.id)
      expect(paper.regions.map((r) => r.id).sort()).toEqual(drawn.sort())
      for (const { box } of paper.regions) {
        expect(box[2] - box[0]).toBeGreaterThan(50)
        expect(box[3] - box[1]).toBeGreaterThan(8)
        expect(Math.min(...box)).toBeGreaterThan(0)
        expect(Math.max(...box)).toBeLessThan(792)
      }
    })

    it('keeps words that a hyphen ends a line in, as they are written', () => {
      const words = {
        '1-p3': 'transduction',
        '3.2.1-p3': '(multiplicative)',
        '3.1-encoder': 'position-wise',
        '2-p4': 'sequence-aligned',
        'ref-18': 'Koray',
        '7-p4': 'https://github.com/tensorflow/tensor2tensor.',
      }
      const lacking = Object.entries(words).filter(([id, word]) => !paper.blocks.find((b) => b.id === id)!.text.includes(word))
      expect(lacking).toEqual([])
    })
  })
}
