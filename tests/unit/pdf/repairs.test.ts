import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFingerprints, storeFingerprints } from '@/lib/domain/alignment/fingerprints'
import type { Fragment, FragmentKind } from '@/lib/pdf/fragments'
import type { Line } from '@/lib/pdf/lines'
import { repairFragments } from '@/lib/pdf/repairs'

interface TextLine extends Line {
  readonly text: string
}

const lineOf = (text: string): TextLine => ({ text, page: 1, glyphs: [], baseline: 0, size: 10, x0: 0, x1: 0 })
const fragmentOf = (lines: readonly string[], kind: FragmentKind = 'paragraph'): Fragment => ({ kind, lines: lines.map(lineOf) })
const textOf = (fragment: Fragment) => fragment.lines.map((l) => (l as TextLine).text).join(' ')

/** Paragraphs of two to five lines, of words that no other line has: real paragraphs share next to nothing. */
const shapes = fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 6 })
const paragraphs = fc.tuple(shapes, fc.integer({ min: 0, max: 1000 })).map(([lengths, salt]) =>
  lengths.map((length, p) =>
    Array.from({ length }, (_, l) => Array.from({ length: 6 + ((p + l) % 4) }, (_, w) => wordOf(salt + 1000 * p + 100 * l + w)).join(' ')),
  ),
)
const two = paragraphs.map((texts) => [texts[0]!, texts[1]!] as const)
const line = fc.integer({ min: 50_000, max: 60_000 }).map((n) => Array.from({ length: 7 }, (_, w) => wordOf(n + w)).join(' '))

/** A word for a number, letters only. */
function wordOf(n: number): string {
  return n.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)]!) + 'o'
}

const knownOf = (texts: readonly (readonly string[])[]) =>
  readFingerprints(storeFingerprints(texts.map((lines, i) => ({ id: `b${i}`, kind: 'paragraph', text: lines.join(' ') })), ''))

describe('repairs', () => {
  it('leave a good layout alone', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const fragments = texts.map((lines) => fragmentOf(lines))
        expect(repairFragments(fragments, knownOf(texts), textOf)).toEqual(fragments)
      }),
    )
  })

  it('part paragraphs that were taken for one', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const merged = [fragmentOf(texts.flat())]
        expect(repairFragments(merged, knownOf(texts), textOf).map(textOf)).toEqual(texts.map((lines) => lines.join(' ')))
      }),
    )
  })

  it('put together a paragraph cut by a stray note', () => {
    fc.assert(
      fc.property(paragraphs, line, (texts, stray) => {
        const [first, ...rest] = texts as [string[], ...string[][]]
        const cut = [fragmentOf(first.slice(0, 1)), fragmentOf([stray]), fragmentOf(first.slice(1))]
        const repaired = repairFragments([...cut, ...rest.map((lines) => fragmentOf(lines))], knownOf(texts), textOf)
        expect(repaired.map(textOf)).toEqual([first.join(' '), stray, ...rest.map((lines) => lines.join(' '))])
      }),
    )
  })

  it('part the halves of two different paragraphs that lost pages brought together', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const chimera = [fragmentOf([a[0]!, b.at(-1)!])]
        expect(repairFragments(chimera, knownOf([a, b]), textOf).map(textOf)).toEqual([a[0], b.at(-1)])
      }),
    )
  })

  it('leave text that is not the paper’s as it is', () => {
    fc.assert(
      fc.property(paragraphs, fc.array(line, { minLength: 1, maxLength: 4 }), (texts, foreign) => {
        const fragments = [fragmentOf(foreign)]
        expect(repairFragments(fragments, knownOf(texts), textOf)).toEqual(fragments)
      }),
    )
  })
})
