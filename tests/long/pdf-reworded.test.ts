import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFingerprints, storeFingerprints } from '@/lib/domain/alignment/fingerprints'
import { readPages } from '@/lib/pdf/read-pages'
import { understandPages } from '@/lib/pdf/understand'
import { sameNotation } from '../unit/pdf/letters'
import { readRestatement, type PrintedBlock } from '../unit/pdf/restatement'
import { setPaper } from '../unit/pdf/set-paper'

const DRAWN = ['equation', 'figure', 'table']
const CUT_OFTEN = ['paragraph', 'list-item', 'footnote', 'caption']

/** Throws from 0 to 99 that a seed repeats (mulberry32). */
function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % 100
  }
}

/** An earlier version of the paper has other words here and there, and lacks some of its blocks. */
describe('a reworded edition', { timeout: 30 * 60_000 }, () => {
  const blocks = readRestatement(process.cwd()).map((b) => ({ ...b, lines: b.lines.map((l) => l.replaceAll('Ł', 'L')) }))
  const textOf = (b: PrintedBlock) => b.lines.join(' ').replace(/\s+/g, ' ').replaceAll('**', '')
  const known = readFingerprints(
    storeFingerprints(blocks.map((b) => ({ id: b.id, kind: b.kind, text: DRAWN.includes(b.kind) ? '' : textOf(b) })), ''),
  )
  const normal = (text: string) => text.replace(/\$([^$]*)\$/g, (_, f: string) => `$${sameNotation(f)}$`).replace(/, (?=\.\.\.)/g, ',')

  it('is known by what it shares: nothing under a wrong id, nine blocks in ten found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const roll = diceOf(seed)
        const edition = blocks.flatMap((block): PrintedBlock[] => {
          if (CUT_OFTEN.includes(block.kind) && roll() < 10) return []
          if (DRAWN.includes(block.kind) || !CUT_OFTEN.includes(block.kind)) return [block]
          const words = block.lines[0]!.split(' ')
          const reworded = words.map((word) => (/^[a-z]{4,}$/.test(word) && roll() < 8 ? `${word}ish` : word))
          return [{ ...block, lines: [reworded.join(' ')] }]
        })
        const paper = understandPages(await readPages(await setPaper(edition)), known)
        const texts = new Map(edition.map((b) => [b.id, normal(textOf(b))]))
        const wrong = paper.blocks.filter((b) => texts.get(b.id) !== normal(b.text)).map((b) => b.id)
        expect(wrong).toEqual([])
        const textual = edition.filter((b) => !DRAWN.includes(b.kind))
        expect(paper.blocks.length).toBeGreaterThan(0.9 * textual.length)
      }),
      { numRuns: 25 },
    )
  })
})
