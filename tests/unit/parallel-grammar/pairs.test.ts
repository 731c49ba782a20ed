import { describe, expect, test } from 'vitest'
import { ADJECTIVES } from '@/lib/domain/parallel-grammar/adjectives'
import { heldOutPairs, pairsOfShare, shareOf } from '@/lib/domain/parallel-grammar/held-out'
import { NOUNS, nounsOf } from '@/lib/domain/parallel-grammar/nouns'
import { SEEDS } from '@/lib/domain/parallel-grammar/recipe'
import { LONGEST, pairsFrom, type SentencePair } from '@/lib/domain/parallel-grammar/sentence-pair'
import { trainingBatches } from '@/lib/domain/parallel-grammar/training-batches'
import { TRANSITIVE } from '@/lib/domain/parallel-grammar/verbs'
import { ENGLISH_WORDS, findWord, getWordId, ITALIAN_WORDS, VOCABULARY_SIZE, WORDS } from '@/lib/domain/parallel-grammar/vocabulary'

function take(rows: Generator<SentencePair, never>, count: number): SentencePair[] {
  return Array.from({ length: count }, () => rows.next().value)
}
const many = take(pairsFrom(11), 150_000)

describe('the pairs', () => {
  test('an English sentence has one translation only', () => {
    const seen = new Map<string, string>()
    for (const { english, italian } of many) {
      const [from, to] = [english.join(' '), italian.join(' ')]
      expect(seen.get(from) ?? to).toBe(to)
      seen.set(from, to)
    }
    // Few sentences come twice: there are far more than are drawn.
    expect(seen.size).toBeGreaterThan(0.9 * many.length)
  })

  test('are at least a million: this many already say no more than who did what to whom', () => {
    const nouns = nounsOf('person', 'kin', 'animal', 'prey').length
    const adjectives = ADJECTIVES.filter(({ reach }) => reach === 'any').length
    const livingObjects = TRANSITIVE.filter(({ objects }) => objects!.includes('person')).length
    expect(nouns * adjectives * livingObjects * nouns * adjectives).toBeGreaterThan(1_000_000)
  })

  test('use every word of both languages, at least 300 each, and no other', () => {
    const found = { english: new Set<string>(), italian: new Set<string>() }
    for (const { english, italian } of many) {
      for (const word of english) found.english.add(word)
      for (const word of italian) found.italian.add(word)
    }
    expect([...found.english].sort()).toEqual(ENGLISH_WORDS)
    expect([...found.italian].sort()).toEqual(ITALIAN_WORDS)
    expect(Math.min(ENGLISH_WORDS.length, ITALIAN_WORDS.length)).toBeGreaterThanOrEqual(300)
  })

  test('are no longer than said, and the same for the same seed', () => {
    expect(many.reduce((longest, { english, italian }) => Math.max(longest, english.length, italian.length), 0)).toBe(LONGEST)
    expect(take(pairsFrom(3), 50)).toEqual(take(pairsFrom(3), 50))
    expect(take(pairsFrom(4), 50)).not.toEqual(take(pairsFrom(3), 50))
  })
})

describe('what is held out', () => {
  test('no test sentence can be drawn for training', () => {
    const tested = new Set([...heldOutPairs('unseen-sentences', SEEDS.testing, 1000), ...heldOutPairs('unseen-meetings', SEEDS.testing, 1000)].map(({ english }) => english.join(' ')))
    expect(tested.size).toBe(2000)
    for (const { english } of take(pairsOfShare('training', SEEDS.training), 20_000)) expect(tested.has(english.join(' '))).toBe(false)
  })

  test('each sentence of the second set has two words that never meet in training, though each is known there', () => {
    const training = many.filter((pair) => shareOf(pair) === 'training')
    const met = new Set(training.flatMap(({ meetings }) => meetings))
    const words = new Set(training.flatMap(({ english }) => english))
    for (const { meetings, english } of many.filter((pair) => shareOf(pair) === 'unseen-meetings')) {
      expect(meetings.some((meeting) => !met.has(meeting))).toBe(true)
      for (const word of english) expect(words.has(word)).toBe(true)
    }
  })
})

describe('ids', () => {
  test('lead to words and back, and fill the vocabulary', () => {
    expect(WORDS.every((word) => findWord(getWordId(word)) === word)).toBe(true)
    expect(getWordId(WORDS.at(-1)!)).toBe(VOCABULARY_SIZE - 1)
    expect(() => getWordId('zebra')).toThrow(/zebra/)
    expect(findWord(0)).toBeNull()
  })

  test('a step’s batch depends on its number only, and its sentences are of similar length', () => {
    const [one, other] = [trainingBatches(2, 8), trainingBatches(2, 8)]
    const late = one(25)
    one(3)
    expect(one(25)).toEqual(late)
    expect(other(25)).toEqual(late)
    expect(other(26)).not.toEqual(late)
    const words = [...late.source.ids].filter((id) => id > 0).length
    expect(words / late.source.ids.length).toBeGreaterThan(0.8)
  })
})

test('no noun is listed twice', () => {
  expect(new Set(NOUNS.map(({ english }) => english.one)).size).toBe(NOUNS.length)
})
