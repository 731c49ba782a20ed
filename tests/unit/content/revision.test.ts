import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { revisionOf } from '@/lib/domain/content/revision'

describe('the revision of a wording', () => {
  // Published test vectors of 64-bit FNV-1a.
  it.each([
    ['', 0xcbf29ce484222325n],
    ['a', 0xaf63dc4c8601ec8cn],
    ['foobar', 0x85944171f73967e8n],
  ])('of “%s” is its FNV-1a', (text, hash) => {
    expect(revisionOf(text)).toBe(hash.toString(36).padStart(13, '0'))
  })

  it('does not depend on how accents are composed', () => {
    expect(revisionOf('perch\u00e9')).toBe(revisionOf('perche\u0301'))
  })

  it('changes with the text', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => {
      fc.pre(one.normalize('NFC') !== other.normalize('NFC'))
      return revisionOf(one) !== revisionOf(other)
    }))
  })
})
