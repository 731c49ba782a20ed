import { describe, expect, it } from 'vitest'
import { fill } from '@/lib/i18n/fill'

describe('fill', () => {
  it('puts values in their places, as often as they are named', () => {
    expect(fill('{n} of {of}, {n}', { n: 3, of: 'ten' })).toBe('3 of ten, 3')
  })
  it('leaves a value that looks like a place alone', () => {
    expect(fill('«{query}»', { query: '{id}' })).toBe('«{id}»')
  })
  it('throws on a value that is missing', () => {
    expect(() => fill('{page}', {})).toThrow('{page}')
  })
})
