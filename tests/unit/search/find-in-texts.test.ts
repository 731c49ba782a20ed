import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInTexts, fold, type SearchText } from '@/lib/domain/search/find-in-texts'

const texts: SearchText[] = [
  { id: 'a', lang: 'it', text: 'Perché l’attenzione è tutto: la gatta mangia il topo.' },
  { id: 'b', lang: 'en', text: 'The cat eats the mouse (100% of it).' },
]

describe('fold', () => {
  it('keeps every position', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text).length === text.length))
  })
  it('folds twice to the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })
})

describe('search', () => {
  it('finds any text by any of its own words, and cuts it without loss', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), (text, pick) => {
        const words = text.text.split(/\s+/)
        const word = words[pick % words.length] ?? ''
        const hit = findInTexts([text], word)[0]
        expect(hit).toBeDefined()
        expect(text.text).toContain(hit?.match)
        expect(text.text).toContain(`${hit?.before.replace(/^…/, '')}${hit?.match}${hit?.after.replace(/…$/, '')}`)
      }),
    )
  })

  it.each([
    ['perche', ['a']],
    ['PERCHÉ', ['a']],
    ['mangia gatta', ['a']],
    ['cat eats', ['b']],
    ['%', ['b']],
    ['.*', []],
    ['(100% of', ['b']],
    ['   ', []],
    ['cat topo', []],
  ])('«%s» finds %j', (query, ids) => {
    expect(findInTexts(texts, query).map((hit) => hit.id)).toEqual(ids)
  })
})
