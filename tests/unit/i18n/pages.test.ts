import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/domain/locale'
import { internalPath, PAGES, pathInLocale, pathOf, type Page } from '@/lib/i18n/pages'

const pages = Object.keys(PAGES) as Page[]
const page = fc.constantFrom(...pages)
const locale = fc.constantFrom(...LOCALES)
const rest = fc.constantFrom('', 'softmax', 'a/b')

describe('addresses', () => {
  it('lead back to the page and language they were made for', () => {
    fc.assert(
      fc.property(locale, page, rest, (language, name, tail) => {
        if (name === 'paper' && tail !== '') return
        const folder = name === 'paper' ? [] : [name]
        expect(internalPath(pathOf(language, name, tail))).toBe(
          ['', language, ...folder, ...(tail ? [tail] : [])].join('/'),
        )
      }),
    )
  })

  it('survive a change of language and back', () => {
    fc.assert(
      fc.property(locale, locale, page, (from, to, name) => {
        const there = pathInLocale(pathOf(from, name), to)
        expect(there).toBe(pathOf(to, name))
        expect(pathInLocale(there, from)).toBe(pathOf(from, name))
      }),
    )
  })

  it.each([
    ['/', '/it'],
    ['/en', '/en'],
    ['/en/', '/en'],
    ['/glossario/softmax', '/it/glossary/softmax'],
    ['/en/glossary', '/en/glossary'],
    ['/glossary', null],
    ['/en/glossario', null],
    ['/it', null],
    ['/it/glossario', null],
    ['/nulla', null],
  ])('%s stands at %s', (path, internal) => {
    expect(internalPath(path)).toBe(internal)
  })

  it('never meet: no two pages share a name in one language', () => {
    for (const language of LOCALES) {
      const names = pages.map((name) => pathOf(language, name))
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
