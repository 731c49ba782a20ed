import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termIndex } from '@/lib/domain/glossary/find-terms'
import { keepFirstMarks, markTerms } from '@/lib/domain/glossary/mark-html'

const forms = [{ text: 'softmax', where: [] }, { text: 'testa', where: [] }]
const index = termIndex([{ id: 'softmax', forms: { it: [forms[0]!], en: [] } }, { id: 'head', forms: { it: [forms[1]!], en: [] } }], 'it')
const place = { block: '3.2.1-p1', section: '3.2.1' }
const MARK = /<span class="t" data-term="[^"]*">([^<]*)<\/span>/g

describe('marking terms in HTML', () => {
  it('changes nothing but the marks', () => {
    const piece = fc.constantFrom('softmax', ' ', 'testa', '<em>', '</em>', '<a href="#x">', '</a>', '<span class="f" data-tex="softmax">', '<span class="s">', '</span>', '<br>', '&amp;', '<code>', '</code>', '<math>', '</math>')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const html = pieces.join('')
        expect(markTerms(html, index, place).replace(MARK, '$1')).toBe(html)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['<span class="s">La softmax.</span>', 1],
    ['<a href="#h-3">softmax</a>', 0],
    ['<code>softmax</code>', 0],
    ['<span class="f" data-tex="\\mathrm{softmax}"><span class="katex"><span class="mord">softmax</span></span></span>', 0],
    ['<span class="f">x</span> softmax', 1],
    ['<em>softmax</em> e testa', 2],
  ])('%s', (html, count) => {
    expect([...markTerms(html, index, place).matchAll(MARK)]).toHaveLength(count)
  })

  it('keeps the first of its section', () => {
    const seen = new Set<string>()
    const marked = markTerms('softmax <b>softmax</b> testa', index, place)
    expect(keepFirstMarks(marked, seen)).toBe('<span class="t" data-term="softmax">softmax</span> <b>softmax</b> <span class="t" data-term="head">testa</span>')
    expect(keepFirstMarks(marked, seen)).toBe('softmax <b>softmax</b> testa')
  })
})
