import fc from 'fast-check'
import katex from 'katex'
import { describe, expect, it } from 'vitest'
import type { Glyph, Rule } from '@/lib/pdf/glyph'
import { latexOf } from '@/lib/pdf/math/latex'
import { glyph, word } from './glyphs'

const italic = (text: string, x: number, y = 0, size = 10) => glyph(text, size > 8 ? 'CMMI10' : 'CMMI7', x, y, size)
const roman = (text: string, x: number, y = 0, size = 10) => word(text, 'CMR10', x, y, size)

describe('a formula from its glyphs', () => {
  const cases: [string, Glyph[], Rule[]][] = [
    ['x', [italic('x', 0)], []],
    ['W^Q_i', [italic('W', 0), italic('Q', 5, 3.6, 7), italic('i', 5, -1.5, 7)], []],
    ['d_{\\text{model}}', [italic('d', 0), ...word('model', 'Times', 5, -1.5, 7)], []],
    ['d_{ff}', [italic('d', 0), italic('f', 5, -1.5, 7), italic('f', 8.5, -1.5, 7)], []],
    ['10^{-9}', [...roman('10', 0), glyph('−', 'CMSY7', 10, 3.6, 7), ...word('9', 'CMR7', 14, 3.6, 7)], []],
    ['\\mathrm{FFN}(x)', [...roman('FFN(', 0), italic('x', 20), ...roman(')', 25)], []],
    ['\\max(0)', roman('max(0)', 0), []],
    ['\\mathbf{z}', [glyph('z', 'CMBX10', 0, 0, 10)], []],
    ['\\mathbb{R}^d', [glyph('R', 'MSBM10', 0, 0, 10), italic('d', 5, 3.6, 7)], []],
    ['2\\pi k', [...roman('2', 0), italic('π', 5), italic('k', 10)], []],
    ['\\sqrt{d_k}', [glyph('√', 'CMSY10', 0, 7.7, 10, 0.83), italic('d', 8.3), italic('k', 13.3, -1.5, 7)], [{ x0: 8.3, x1: 17, y: 7.9 }]],
    ['\\frac{1}{2}', [glyph('1', 'CMR7', 2, 4, 7), glyph('2', 'CMR7', 2, -3.4, 7)], [{ x0: 1.5, x1: 6, y: 2.5 }]],
    [
      '\\frac{1}{\\sqrt{d_k}}',
      [
        glyph('1', 'CMR7', 6, 4, 7),
        glyph('√', 'CMSY7', 0, 1.2, 7, 0.93),
        italic('d', 6.5, -4.2, 7),
        glyph('k', 'CMMI5', 10, -5.3, 5),
      ],
      [
        { x0: 0, x1: 15, y: 2.5 },
        { x0: 6.5, x1: 15, y: 1.4 },
      ],
    ],
    ['\\sum_{i=1}^nx_i', [glyph('∑', 'CMEX10', 0, 7.5, 10, 1.05), italic('n', 10.5, 6, 7), italic('i', 10.5, -3, 7), ...word('=1', 'CMR7', 14, -3, 7), italic('x', 22), italic('i', 27, -1.5, 7)], []],
    ['R^{d_k}', [italic('R', 0), italic('d', 5, 3.6, 7), glyph('k', 'CMMI5', 8.5, 2.5, 5)], []],
    ['a\\_b', [italic('a', 0), glyph('_', 'Times', 5, 0, 10), italic('b', 10)], []],
  ]
  it.each(cases)('%s', (latex, glyphs, rules) => {
    expect(latexOf(glyphs, rules).replace(/\s/g, '')).toBe(latex.replace(/\s/g, ''))
  })

  const anyGlyph = fc
    .record({
      text: fc.constantFrom('x', 'd', 'k', '1', '9', '(', ')', '=', '+', '√', '∑', 'π', '−', '_', '{', '}', '%', '·', '∈', '\uFFFD'),
      font: fc.constantFrom('CMMI10', 'CMR10', 'CMSY10', 'CMEX10', 'MSBM10', 'CMBX10', 'Times'),
      x: fc.double({ min: 0, max: 100, noNaN: true }),
      y: fc.double({ min: -10, max: 10, noNaN: true }),
      size: fc.constantFrom(5, 7, 10),
    })
    .map(({ text, font, x, y, size }) => glyph(text, font, x, y, size))
  const anyRule = fc
    .tuple(fc.double({ min: 0, max: 90, noNaN: true }), fc.double({ min: 2, max: 40, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true }))
    .map(([x0, width, y]) => ({ x0, x1: x0 + width, y }))

  it('is LaTeX that KaTeX accepts, whatever the glyphs and bars, and prints every letter once', () => {
    fc.assert(
      fc.property(fc.array(anyGlyph, { minLength: 1, maxLength: 14 }), fc.array(anyRule, { maxLength: 4 }), (glyphs, rules) => {
        const latex = latexOf(glyphs, rules)
        expect(() => katex.renderToString(latex, { throwOnError: true, strict: 'ignore' })).not.toThrow()
        const count = (text: string, letter: string) => text.split(letter).length - 1
        const printed = latex.replace(/\\[a-zA-Z]+/g, '')
        for (const letter of ['x', '1', '9', '=']) {
          expect(count(printed, letter)).toBe(glyphs.filter((g) => g.text === letter).length)
        }
      }),
    )
  })
})
