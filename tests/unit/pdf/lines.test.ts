import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInline } from '@/lib/pdf/inline'
import { buildLines, plainText } from '@/lib/pdf/lines'
import { glyph, pageOf, word } from './glyphs'

const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 8 })

/** Words with a space of `gap` ems between them. */
function setLine(line: readonly string[], y: number, gap: number) {
  let x = 108
  return line.flatMap((text) => {
    const set = word(text, 'Times-Roman', x, y, 10)
    x += text.length * 5 + gap * 10
    return set
  })
}

describe('lines', () => {
  it('come out as they were set, whatever the spaces that justify them', () => {
    const gap = fc.double({ min: 0.16, max: 0.6, noNaN: true })
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), gap, fc.double({ min: 9.5, max: 14, noNaN: true }), (text, space, leading) => {
        const page = pageOf(text.flatMap((line, i) => setLine(line, 700 - i * leading, space)))
        expect(buildLines(page).map(plainText)).toEqual(text.map((line) => line.join(' ')))
      }),
    )
  })

  it('keep scripts, radicals and small fractions on the line they hang on', () => {
    const glyphs = [
      ...word('of', 'Times-Roman', 108, 100, 10),
      glyph('1', 'CMR7', 126, 104, 7),
      glyph('√', 'CMSY7', 120.5, 101.2, 7, 0.93),
      glyph('d', 'CMMI7', 127, 95.8, 7),
      glyph('k', 'CMMI5', 130.5, 94.7, 5),
      ...word('and', 'Times-Roman', 140, 100, 10),
      ...word('next', 'Times-Roman', 108, 88, 10),
    ]
    const rules = [
      { x0: 120.5, x1: 135, y: 102.5 },
      { x0: 127, x1: 135, y: 101.4 },
    ]
    const lines = buildLines(pageOf(glyphs, rules))
    expect(lines.map((l) => readInline(l, rules))).toEqual(['of $\\frac{1}{\\sqrt{d_k}}$ and', 'next'])
  })

  it('drop the marks of notes and leave no gap before what follows', () => {
    const glyphs = [
      ...word('GPU', 'Times-Roman', 108, 100, 10),
      glyph('5', 'Times-Roman', 126, 103.6, 6),
      ...word('.', 'Times-Roman', 130, 100, 10),
    ]
    expect(buildLines(pageOf(glyphs)).map((l) => readInline(l, []))).toEqual(['GPU.'])
  })

  it('keep a raised number that belongs to a formula', () => {
    const glyphs = [glyph('n', 'CMMI10', 108, 100, 10), glyph('2', 'CMR7', 113, 103.6, 7), ...word('steps', 'Times-Roman', 122, 100, 10)]
    expect(buildLines(pageOf(glyphs)).map((l) => readInline(l, []))).toEqual(['$n^2$ steps'])
  })
})
