import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNumber, numberWriter } from '@/lib/domain/formulas/demo/number-text'
import { LOCALES } from '@/lib/domain/locale'

describe.each(LOCALES)('numbers in %s', (locale) => {
  const write = numberWriter(locale)

  test('what is written can be typed back', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      const rounded = Number(value.toFixed(4))
      // A lone group of three after a point or comma is the one ambiguity; integers are read as integers.
      const back = findNumber(write.text(rounded, 4), Number.isInteger(rounded))
      expect(Math.abs(back! - rounded)).toBeLessThanOrEqual(1e-3 * Math.max(1e-3, Math.abs(rounded)))
    }))
  })
})

test.each([
  ['it', 0.5, '0,5'], ['en', 0.5, '0.5'], ['it', 37_000, '37.000'], ['en', 37_000, '37,000'],
  ['it', 4000, '4000'], ['it', -2.25, '−2,25'], ['it', 1.747e-7, '1,747·10⁻⁷'], ['it', 3.2832e18, '3,283·10¹⁸'],
  ['it', -Infinity, '−∞'], ['it', -1e-20, '−1·10⁻²⁰'], ['it', 0, '0'], ['it', 6.988e-4, '0,000699'], ['it', 0.0158, '0,0158'], ['it', 0.05, '0,05'], ['it', 9e-5, '9·10⁻⁵'],
] as const)('in %s, %d is written %s', (locale, value, text) => expect(numberWriter(locale).text(value)).toBe(text))

test.each([
  ['it', 0.5, '0{,}5'], ['en', 37_000, '37{,}000'], ['it', 37_000, '37{.}000'], ['it', -0.5, '-0{,}5'], ['it', 1e-9, String.raw`1 \cdot 10^{-9}`], ['it', -Infinity, String.raw`-\infty`],
] as const)('in %s, %d in LaTeX is %s', (locale, value, tex) => expect(numberWriter(locale).tex(value)).toBe(tex))

test.each([
  ['0,5', false, 0.5], ['0.5', false, 0.5], ['1.234,5', false, 1234.5], ['1,234.5', false, 1234.5], ['37.000', true, 37_000], ['37,000', true, 37_000],
  ['1.000.000', false, 1_000_000], ['−3', true, -3], ['1e-9', false, 1e-9], ['1·10^-9', false, 1e-9], [' 12 ', true, 12], ['1 000', true, 1000],
  ['0,125', false, 0.125], ['', false, null], ['uno', false, null], ['1,2,3', false, null], ['NaN', false, null], ['1e999', false, null], ['0x10', true, null], ['--1', true, null],
] as const)('%j (whole: %s) is read as %s', (typed, integer, value) => expect(findNumber(typed, integer)).toBe(value))
