import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decode, encode } from '@/lib/domain/tokens/encode'
import { embeddingTable, lookUp } from '@/lib/domain/tokens/embedding-table'
import { learnPairs } from '@/lib/domain/tokens/learn-pairs'
import { piecesOf } from '@/lib/domain/tokens/pieces'
import { sentencesOf } from '@/lib/domain/tokens/sentences-of'
import { findTextTrouble, LONGEST_TEXT } from '@/lib/domain/tokens/text-limits'
import { utf8Bytes, utf8Text } from '@/lib/domain/tokens/utf8'
import { buildVocabulary, END, FIRST_MERGE, shownToken } from '@/lib/domain/tokens/vocabulary'
import { at, matMul, tabulate } from '@/lib/domain/maths/matrix'

/** Any string: emoji with skin tones and joiners, combining marks, lone halves of pairs. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom('👩🏽‍🚀 è già qui', 'a\ud800b', '\udc00\ud800', 'l’acqua  e\u0301\n\n', ''),
)
const repetitive = fc.array(fc.constantFrom('gatto', 'gatta ', 'gatti', ' il', '\n', 'aaaa', '😀', 'è'), { maxLength: 60 }).map((parts) => parts.join(''))

describe('bytes', () => {
  test('of well-formed text are what the platform’s own encoder gives', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/\p{Cs}/u.test(text))
      expect(utf8Bytes(text)).toEqual([...new TextEncoder().encode(text)])
    }))
  })

  test('of any kind become what the platform’s decoder reads, where they are UTF-8', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      let own: string
      try {
        own = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      } catch {
        // Either a � is shown or the bytes are those of a lone surrogate, which only come from our own encoder.
        expect(/[\ufffd\ud800-\udfff]/.test(utf8Text(bytes))).toBe(true)
        return
      }
      expect(utf8Text(bytes)).toBe(own)
    }), { numRuns: 2000 })
  })

  test('bring any string back', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(utf8Text(utf8Bytes(text))).toBe(text)
    }))
  })
})

test('the pieces of a text, joined, are the text', () => {
  fc.assert(fc.property(anyText, (text) => {
    expect(piecesOf(text).join('')).toBe(text)
  }))
  expect(piecesOf('L’acqua è 12 °C, no?')).toEqual(['L’', 'acqua', ' è', ' 12', ' °', 'C', ',', ' no', '?'])
})

describe('the merges', () => {
  test('of the example in the glossary come in the order given there', () => {
    const { steps } = learnPairs('gatto gatta gatti', 3)
    const vocabulary = buildVocabulary(steps)
    // The space belongs to the word after it, so that the first word stands apart from the two others.
    expect(steps.map((_, m) => shownToken(FIRST_MERGE + m, vocabulary))).toEqual(['ga', 'gat', 'gatt'])
    expect(steps.map(({ count }) => count)).toEqual([3, 3, 3])
  })

  test('overlapping pairs are counted as often as they can be merged', () => {
    expect(learnPairs('aaaaa', 1).steps[0]).toMatchObject({ count: 2, tokens: 3 })
  })

  test('each saves exactly as many tokens as its pair was counted, and none is rarer than the next', () => {
    fc.assert(fc.property(repetitive, (text) => {
      const { bytes, steps } = learnPairs(text, 30)
      expect(bytes).toBe(utf8Bytes(text).length)
      let before = bytes
      for (const [m, step] of steps.entries()) {
        expect(step.count).toBeGreaterThanOrEqual(2)
        expect(step.tokens).toBe(before - step.count)
        expect(step.candidates[0]).toMatchObject({ left: step.left, right: step.right })
        expect(Math.max(...step.candidates.map(({ count }) => count))).toBe(step.count)
        // What is applied to a text is what was learnt on it.
        expect(encode(text, buildVocabulary(steps.slice(0, m + 1)))).toHaveLength(step.tokens)
        before = step.tokens
      }
    }))
  })

  test('stop when no pair occurs twice', () => {
    expect(learnPairs('abcdef', 10).steps).toEqual([])
    expect(learnPairs('', 10)).toEqual({ bytes: 0, steps: [] })
  })

  test('that join what is no token are refused', () => {
    expect(() => buildVocabulary([{ left: 65, right: 400 }])).toThrow(RangeError)
    expect(() => buildVocabulary([{ left: END, right: 65 }])).toThrow(RangeError)
  })
})

describe('encoding and decoding', () => {
  test('give any string back, whatever text the merges come from', () => {
    fc.assert(fc.property(anyText, repetitive, (text, learntFrom) => {
      const vocabulary = buildVocabulary(learnPairs(learntFrom + text, 40).steps)
      expect(decode(encode(text, vocabulary), vocabulary)).toBe(text)
    }), { numRuns: 300 })
  })

  it('shows bytes that make no sign, and the end by its own', () => {
    const vocabulary = buildVocabulary(learnPairs('😀😀😀', 2).steps)
    expect(shownToken(0xf0, vocabulary)).toBe('F0')
    expect(shownToken(FIRST_MERGE, vocabulary)).toBe('F0 9F')
    expect(shownToken(32, vocabulary)).toBe('·')
    expect(shownToken(END, vocabulary)).toBe('⟂')
    expect(decode([END], vocabulary)).toBe('')
    expect(() => decode([9999], vocabulary)).toThrow(RangeError)
    expect(() => shownToken(9999, vocabulary)).toThrow(RangeError)
  })
})

describe('a text to learn from', () => {
  it('is refused when there is nothing in it or too much', () => {
    expect(findTextTrouble(' \n')).toBe('empty')
    expect(findTextTrouble('a'.repeat(LONGEST_TEXT + 1))).toBe('too-long')
    expect(findTextTrouble('a'.repeat(LONGEST_TEXT))).toBe(null)
  })

  it('is cut into sentences at full stops and new lines', () => {
    expect(sentencesOf('Uno. Due!\n\n«Tre.» E 3.5 è quattro')).toEqual(['Uno.', 'Due!', '«Tre.»', 'E 3.5 è quattro'])
  })
})

describe('the table of embeddings', () => {
  const table = embeddingTable(300, 16, 7)

  it('gives each token its row, times √d, as a product with a one-hot vector would', () => {
    const oneHot = tabulate(1, 300, (_, j) => (j === 261 ? 1 : 0))
    const product = matMul(oneHot, table)
    const found = lookUp(table, [5, 261])
    for (let j = 0; j < 16; j++) expect(at(found, 1, j)).toBeCloseTo(4 * at(product, 0, j), 12)
    expect(() => lookUp(table, [300])).toThrow(RangeError)
  })

  it('keeps its rows when the vocabulary grows', () => {
    expect([...embeddingTable(400, 16, 7).data.slice(0, table.data.length)]).toEqual([...table.data])
  })

  it('has variance 1 once scaled', () => {
    const { data } = lookUp(embeddingTable(800, 64, 3), Array.from({ length: 800 }, (_, i) => i))
    const square = data.reduce((sum, value) => sum + value * value, 0) / data.length
    // 51,200 draws: the standard error of their variance is 0.006.
    expect(square).toBeGreaterThan(0.97)
    expect(square).toBeLessThan(1.03)
  })
})
