import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declare, SENTENCE_STATES, stateOf, type Declaration, type WordedBlock } from '@/lib/domain/paper/sentence-state'

const wordings = fc.uniqueArray(fc.string({ minLength: 1 }).map((text) => text.normalize('NFC')), { minLength: 1, maxLength: 6 })
const declarable = fc.constantFrom<Declaration['state']>('checked', 'reread', 'confirmed')

const block = (...texts: string[]): WordedBlock[] => [{ id: '1-p1', wordings: texts }]

describe('the state of a sentence', () => {
  it('is a draft until something is declared of it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(stateOf(text)).toBe('drafted')
      }),
    )
  })

  it('is what was declared, wherever in the block the wording moves', () => {
    fc.assert(
      fc.property(wordings, declarable, (texts, state) => {
        const declared = declare(block(...texts), {}, state)
        for (const text of texts.toReversed()) expect(stateOf(text, declared['1-p1'])).toBe(state)
      }),
    )
  })

  it('falls back to a draft when the wording changes, and only there', () => {
    fc.assert(
      fc.property(wordings, declarable, (texts, state) => {
        const declared = declare(block(...texts), {}, state)['1-p1']
        const changed = `${texts.join('')}.`
        expect(stateOf(changed, declared)).toBe('drafted')
        for (const text of texts) expect(stateOf(text, declared)).toBe(state)
      }),
    )
  })

  it('never falls back by a lesser declaration', () => {
    fc.assert(
      fc.property(wordings, declarable, declarable, (texts, first, second) => {
        const declared = declare(block(...texts), declare(block(...texts), {}, first), second)
        const most = [first, second].toSorted((a, b) => SENTENCE_STATES.indexOf(b) - SENTENCE_STATES.indexOf(a))[0]
        for (const text of texts) expect(stateOf(text, declared['1-p1'])).toBe(most)
      }),
    )
  })

  it('is declared of the named blocks only, and forgets wordings and blocks that are gone', () => {
    const before = declare([...block('Uno.', 'Due.'), { id: '1-p2', wordings: ['Tre.'] }, { id: '1-p3', wordings: ['Via.'] }], {}, 'checked')
    const after = declare([...block('Uno.', 'Nuova.'), { id: '1-p2', wordings: ['Tre.'] }], before, 'reread', (id) => id === '1-p2')
    expect(Object.keys(after)).toEqual(['1-p1', '1-p2'])
    expect(after['1-p1']).toEqual([before['1-p1']?.[0]])
    expect(after['1-p2']?.map(({ state }) => state)).toEqual(['reread'])
  })
})
