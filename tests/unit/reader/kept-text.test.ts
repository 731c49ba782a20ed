import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { keepText, takeText } from '@/lib/ui/kept-text'

describe('texts kept for the document', () => {
  it('are made once and taken as they were made', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string(), (key, text) => {
        const make = vi.fn(() => text)
        keepText(key, make)
        keepText(key, make)
        expect(takeText(key)).toBe(text)
        expect(make).toHaveBeenCalledTimes(1)
      }),
    )
  })

  it('go when many others were read since, the longest unread first', () => {
    keepText('old', () => 'old')
    keepText('read again', () => 'again')
    for (let other = 0; other < 47; other++) {
      keepText(`other ${other}`, () => String(other))
      keepText('read again', () => 'never made')
    }
    expect(() => takeText('old')).toThrow(/kept under old/)
    expect(takeText('read again')).toBe('again')
  })
})
