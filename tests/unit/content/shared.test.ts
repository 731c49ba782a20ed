import { describe, expect, it } from 'vitest'
import { authorsHtml } from '@/lib/content/prepare/authors'
import { placeOf } from '@/lib/content/prepare/citing-place'
import { displayHtml } from '@/lib/content/prepare/display'
import { referenceHtml } from '@/lib/content/prepare/reference'
import type { Reference } from '@/lib/content/sources/bibliography'
import type { BlockFacts } from '@/lib/domain/paper/block'

const ENTRY: Reference = {
  id: 'ref-7', number: 7, authors: ['A. Uno', 'B. Due', 'C. Tre'], title: 'Does it work?',
  venue: { kind: 'proceedings', name: 'Proceedings', editors: ['D. Quattro', 'E. Cinque'], pages: '1–2', publisher: 'ACL', month: 8 },
  year: 2009, arxiv: null, link: 'https://example.org/7', citedBy: ['x'],
}

describe('an entry of the bibliography', () => {
  it('is printed in the manner of each language', () => {
    expect(referenceHtml(ENTRY, [{ id: 'x', label: '§ 1' }, { id: 'table-2', label: 'tabella 2' }], 'it').replaceAll('\u00a0', '_')).toBe(
      '<div class="reference"><span class="ref-n">[7]</span> <span class="entry">A. Uno, B. Due e C. Tre. ' +
        '<a href="https://example.org/7" rel="external"><span class="title" lang="en">Does it work?</span></a> ' +
        'In <cite lang="en">Proceedings</cite>, a cura di D. Quattro e E. Cinque, pp._1–2. ACL, agosto 2009.</span> ' +
        '<span class="backlinks">Citato in <a href="#x">§ 1</a>, <a href="#table-2">tabella 2</a>.</span></div>',
    )
    expect(referenceHtml(ENTRY, [], 'en').replaceAll('\u00a0', '_')).toBe(
      '<div class="reference"><span class="ref-n">[7]</span> <span class="entry">A. Uno, B. Due, and C. Tre. ' +
        '<a href="https://example.org/7" rel="external"><span class="title" lang="en">Does it work?</span></a> ' +
        'In <cite lang="en">Proceedings</cite>, D. Quattro and E. Cinque, editors, pages_1–2. ACL, August 2009.</span></div>',
    )
  })

  it.each([
    ['a journal', { kind: 'journal', name: 'Neural computation', volume: '9', issue: '8', pages: '1735–1780' }, 'Neural computation</cite>, 9(8): 1735–1780, 2009.'],
    ['a preprint', { kind: 'preprint', name: 'arXiv preprint arXiv:1' }, 'arXiv preprint arXiv:1</cite>, 2009.'],
  ] as const)('names %s', (_, venue, expected) => {
    expect(referenceHtml({ ...ENTRY, venue }, [], 'it')).toContain(expected)
  })

  it('without a venue or an address is still an entry', () => {
    expect(referenceHtml({ ...ENTRY, authors: ['A. Uno'], etAl: true, title: 'It works', venue: null, link: null }, [], 'en')).toBe(
      '<div class="reference"><span class="ref-n">[7]</span> <span class="entry">A. Uno et al. <span class="title" lang="en">It works</span>. 2009.</span></div>',
    )
  })
})

describe('the place of a block', () => {
  const block = (id: string, section: string, kind: BlockFacts['kind'] = 'paragraph'): BlockFacts => ({
    id, section, kind, page: 1, sentences: 1, formulas: [], numbers: [], citations: [], refs: [],
  })
  const blocks = [block('abstract-1', 'abstract'), block('1-p1', '1'), block('1-p2', '1'), block('3.4-p1', '3.4'), block('table-2', '6.1', 'table')]

  it.each([
    ['abstract-1', 'sommario', 'abstract'],
    ['1-p2', '§ 1 ¶ 2', '§ 1 ¶ 2'],
    ['3.4-p1', '§ 3.4', '§ 3.4'],
    ['table-2', 'tabella 2', 'table 2'],
  ])('%s is called %s and %s', (id, italian, english) => {
    const one = blocks.find((candidate) => candidate.id === id) ?? block('', '')
    expect(placeOf(one, blocks, 'it').replaceAll('\u00a0', ' ')).toBe(italian)
    expect(placeOf(one, blocks, 'en').replaceAll('\u00a0', ' ')).toBe(english)
  })
})

describe('a display', () => {
  it('has its number, its TeX to copy and its MathML', () => {
    const html = displayHtml({ number: '3', lines: ['y = d^{-0.5}'] }, 'it')
    expect(html).toMatch(/^<div class="display"><div class="f" data-tex="y = d\^\{-0\.5\}"><span class="katex-display">.*<\/div><span class="eq-n">\(3\)<\/span><\/div>$/)
    expect(html).toContain('<mn>0,5</mn>')
  })

  it('aligns its lines and follows the language', () => {
    const equation = { number: null, lines: ['a = b', { it: '\\text{dove}~c = d', en: '\\text{where}~c = d' }] }
    expect(displayHtml(equation, 'it')).toMatch(/<mtext>dove\s/)
    expect(displayHtml(equation, 'en')).toMatch(/<mtext>where\s/)
    expect(displayHtml(equation, 'en').match(/<mtr>/g)).toHaveLength(2)
    expect(displayHtml(equation, 'en')).not.toContain('eq-n')
  })

  it('is not set by halves', () => {
    expect(() => displayHtml({ number: null, lines: ['\\frac{1'] }, 'it')).toThrow(/KaTeX parse error/)
  })
})

describe('the authors', () => {
  it('are a list, with the marks of their footnotes', () => {
    expect(authorsHtml([{ name: 'Uno & Due', affiliation: 'Ente', notes: ['fn-star'] }, { name: 'Tre', affiliation: null, notes: [] }])).toBe(
      '<ul class="authors"><li><span class="name">Uno &#x26; Due</span><sup class="fn"><a href="#fn-star" role="doc-noteref">∗</a></sup> ' +
        '<span class="affiliation">Ente</span></li><li><span class="name">Tre</span></li></ul>',
    )
  })
})
