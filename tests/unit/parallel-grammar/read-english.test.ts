import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestWords, readEnglish, withWordReplaced, wordsBeginning } from '@/lib/domain/parallel-grammar/read-english'
import { pairsFrom } from '@/lib/domain/parallel-grammar/sentence-pair'
import { written } from '@/lib/domain/parallel-grammar/sounds'
import { ENGLISH_WORDS } from '@/lib/domain/parallel-grammar/vocabulary'

test('what the grammar writes is read back word for word', () => {
  const rows = pairsFrom(21)
  for (let i = 0; i < 3000; i++) {
    const { english } = rows.next().value
    const read = readEnglish(written(english))
    expect(read).toEqual({ words: english, unknown: [], tooLong: false })
  }
})

test('no text breaks it, and every word is known or named', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const { words, unknown } = readEnglish(text)
    expect(words.every((word) => ENGLISH_WORDS.includes(word) || unknown.includes(word))).toBe(true)
  }))
})

describe('typed sentences', () => {
  test.each<[string, string]>([
    ['THE CAT EATS', 'the cat eats'],
    ["the teacher's cat doesn’t sleep.", "the teacher 's cat does not sleep"],
    ['i can’t see you all!', 'I can not see you all'],
    ['Does he sleep ?', 'does he sleep ?'],
    ['she’s italian', 'she is Italian'],
  ])('%s', (text, expected) => {
    expect(readEnglish(text).words.join(' ')).toBe(expected)
  })

  test('unknown words are named once, as typed; too many words are noticed', () => {
    expect(readEnglish('The zebra sees the zebra and Constructor').unknown).toEqual(['zebra', 'and', 'Constructor'])
    expect(readEnglish('the cat '.repeat(7)).tooLong).toBe(true)
    expect(readEnglish('   …').words).toEqual([])
  })
})

describe('a word put in the place of an unknown one', () => {
  test.each<[string, string, string, string]>([
    ['the ca eats the cake', 'ca', 'cat', 'the cat eats the cake'],
    ['The th eats, th sleeps', 'th', 'mouse', 'The mouse eats, mouse sleeps'],
    ['the cta’s mouse', 'cta', 'cat', 'the cat’s mouse'],
    ['he o’zebra sees', "o'zebra", 'cat', 'he cat sees'],
  ])('%s: %s → %s', (text, unknown, word, expected) => {
    expect(withWordReplaced(text, unknown, word)).toBe(expected)
  })

  test('leaves every other word as it was, and is unknown no more', () => {
    const word = fc.oneof(fc.constantFrom('the', 'cat', "teacher's", 'ca', 'at', 'zebra', "zebra's", 'e'), fc.string({ unit: fc.constantFrom('c', 'a', 't', '-') }))
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (typed) => {
      const text = typed.join(' ')
      const before = readEnglish(text)
      for (const unknown of before.unknown.filter((one) => one !== "'s")) {
        const after = readEnglish(withWordReplaced(text, unknown, 'mouse'))
        expect(after.words).toEqual(before.words.map((one) => (one === unknown ? 'mouse' : one)))
      }
    }))
  })
})

test('words are offered by their beginning and by likeness', () => {
  expect(wordsBeginning('Ca', 3)).toEqual(['can', 'cat', 'cake'])
  expect(wordsBeginning('', 3)).toEqual([])
  expect(nearestWords('mouze', 2)).toContain('mouse')
  expect(nearestWords('xylophone', 3)).toEqual([])
})
