import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bleu } from '@/lib/domain/transformer/bleu'

const words = (text: string) => text.split(' ')

test('a translation equal to its reference has 100, one without a common run of four 0', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 4, maxLength: 9 }), { minLength: 1, maxLength: 5 }), (corpus) => {
    expect(bleu(corpus, corpus)).toBeCloseTo(100, 9)
  }))
  expect(bleu([words('la gatta mangia un topo')], [words('la gatta vede il topo')])).toBe(0)
})

test('precisions, clipping and brevity, worked out by hand', () => {
  // 5 of 6, 4 of 5, 3 of 4 and 2 of 3 runs are found; equal lengths.
  expect(bleu([words('a b c d e x')], [words('a b c d e f')])).toBeCloseTo(100 * ((5 / 6) * (4 / 5) * (3 / 4) * (2 / 3)) ** 0.25, 9)
  // All runs are found, but 4 words stand for 6: exp(1 − 6/4).
  expect(bleu([words('a b c d')], [words('a b c d e f')])).toBeCloseTo(100 * Math.exp(-0.5), 9)
  // “a” counts once only, as often as the reference has it: 4/5, 3/4, 2/3, 1/2.
  expect(bleu([words('a a b c d')], [words('a b c d e')])).toBeCloseTo(100 * ((4 / 5) * (3 / 4) * (2 / 3) * (1 / 2)) ** 0.25, 9)
})

test('runs are summed over the corpus before dividing', () => {
  const [translations, references] = [[words('a b c d'), words('e f g x')], [words('a b c d'), words('e f g h')]]
  expect(bleu(translations, references)).toBeCloseTo(100 * ((7 / 8) * (5 / 6) * (3 / 4) * (1 / 2)) ** 0.25, 9)
})

test('lists of different length, or none, are refused', () => {
  expect(() => bleu([], [])).toThrow(RangeError)
  expect(() => bleu([['a']], [])).toThrow(/1 translations for 0/)
})
