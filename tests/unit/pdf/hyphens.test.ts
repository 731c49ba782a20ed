import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinLines, vocabularyOf } from '@/lib/pdf/hyphens'

const PAGE = ['the kneading-trough and the oven', 'kneading takes time, and water-', 'powered mills grind flour', 'pre-ferment']

describe('a word cut by the end of its line', () => {
  const vocabulary = vocabularyOf(PAGE)
  it.each([
    ['a kneading-', 'trough', 'a kneading-trough', 'stands elsewhere with its hyphen'],
    ['a knead-', 'ing hand', 'a kneading hand', 'stands elsewhere as one word'],
    ['a fermen-', 'tation', 'a fermentation', 'its first half is no word of the text'],
    ['an oven-', 'baked loaf', 'an oven-baked loaf', 'its first half is a word of the text'],
    ['the Rye-', 'Flour mill', 'the Rye-Flour mill', 'a capital follows'],
    ['type-', '00 flour', 'type-00 flour', 'a number follows'],
    ['at https://bread.example/', 'oven.', 'at https://bread.example/oven.', 'an address goes on'],
    ['two', 'words', 'two words', 'there is no hyphen'],
    ['well –', 'known', 'well – known', 'a dash is no hyphen'],
  ])('%s | %s → %s: %s', (first, second, joined) => {
    expect(joinLines(first, second, vocabulary)).toBe(joined)
  })

  it('loses no letter, whatever the lines', () => {
    const line = fc.stringMatching(/^[a-z]{1,8}( [a-zA-Z-]{1,8}){0,3}-?$/)
    const letters = (text: string) => text.replace(/[^a-zA-Z]/g, '')
    fc.assert(
      fc.property(line, line, fc.array(line), (first, second, page) => {
        expect(letters(joinLines(first, second, vocabularyOf(page)))).toBe(letters(first + second))
      }),
    )
  })
})
