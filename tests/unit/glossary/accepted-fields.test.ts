import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptedFields, changedFields, type EntryChange } from '@/lib/domain/glossary/accepted-fields'
import { ENTRY_FIELDS, idFromName, tidied, type EntryFields } from '@/lib/domain/glossary/entry-fields'

/** Few values, so that chains meet what they began from often. */
const entry = fc.record(Object.fromEntries(ENTRY_FIELDS.map((field) => [field, fc.constantFrom('', 'a', 'b', 'c')]))) as fc.Arbitrary<EntryFields>
/** Each change begins from what the one before it left, as the store requires. */
const chain = fc.array(entry, { minLength: 1, maxLength: 5 }).map(([first, ...rest]) => ({
  first: first as EntryFields,
  changes: rest.map((after, at): EntryChange => ({ before: at === 0 ? (first as EntryFields) : (rest[at - 1] as EntryFields), after })),
}))

describe('accepted changes upon the repository’s entry', () => {
  it('give the last accepted wording while the repository says what the first began from', () => {
    fc.assert(fc.property(chain, ({ first, changes }) => {
      expect(acceptedFields(first, changes)).toEqual(changes.at(-1)?.after ?? first)
    }))
  })

  it('give the same once the repository has taken the last, or any step, over', () => {
    fc.assert(fc.property(chain, ({ first, changes }) => {
      const last = changes.at(-1)?.after ?? first
      for (const { after } of changes) expect(acceptedFields(after, changes)).toEqual(last)
    }))
  })

  it('leave alone every field of which the repository says something that no change began from', () => {
    fc.assert(fc.property(chain, fc.constantFrom(...ENTRY_FIELDS), ({ first, changes }, field) => {
      const newer = { ...first, [field]: 'written since' }
      const result = acceptedFields(newer, changes)
      expect(result?.[field]).toBe('written since')
      expect(changedFields({ ...(changes.at(-1)?.after ?? first), [field]: '' }, { ...(result as EntryFields), [field]: '' })).toEqual([])
    }))
  })

  it('make an entry where the repository has none, and no longer once it has', () => {
    fc.assert(fc.property(chain, entry, ({ first, changes }, repository) => {
      const made = [{ before: null, after: first }, ...changes]
      expect(acceptedFields(null, made)).toEqual(changes.at(-1)?.after ?? first)
      expect(acceptedFields(null, changes)).toBeNull()
      expect(acceptedFields(repository, [{ before: null, after: first }])).toEqual(repository)
    }))
  })
})

describe('the fields of an entry', () => {
  it('are tidied once and for all, and hold nothing of a symbol where there is none', () => {
    fc.assert(fc.property(fc.record(Object.fromEntries(ENTRY_FIELDS.map((field) => [field, fc.string({ maxLength: 30 })]))) as fc.Arbitrary<EntryFields>, (fields) => {
      const tidy = tidied(fields)
      expect(tidied(tidy)).toEqual(tidy)
      if (fields.kind !== 'symbol') expect([tidy.latex, tidy.other, tidy.shape]).toEqual(['', '', ''])
    }))
  })

  it.each([['Perché no?', 'perche-no'], ['  k-NN (2017) ', 'k-nn-2017'], ['$\\beta$', 'beta'], ['—', '']])('%j gives the id %j', (name, id) => {
    expect(idFromName(name)).toBe(id)
  })
})
