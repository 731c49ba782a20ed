import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderOriginal } from '@/lib/content/prepare/original'
import { visibleText } from './visible-text'

describe('a block of the reader’s PDF', () => {
  it('shows any text as it is, and lets none of it be markup', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('<img src=x onerror=alert(1)>', '*a* _b_ `c`', '[x](javascript:alert(1))', '::block{#x} :note[y]', '&lt;b&gt;'))
      .filter((one) => !/\$|https?:|\[\d|\0|\r/.test(one))
    fc.assert(fc.property(text, (one) => {
      const { html } = renderOriginal({ text: one, sentences: [] })
      expect(html).not.toMatch(/<(?!\/?span)/)
      expect(visibleText(html)).toBe(one.replaceAll('\u00a0', ' '))
    }))
  })

  it('is cut into the sentences that it came with', () => {
    const { html, sentences } = renderOriginal({ text: 'Uno. Due.', sentences: ['Uno.', 'Due.'] })
    expect(html).toBe('<span class="s" data-s="1">Uno.</span> <span class="s" data-s="2">Due.</span>')
    expect(sentences).toEqual([
      { html: 'Uno.', plain: 'Uno.', sources: [1] },
      { html: 'Due.', plain: 'Due.', sources: [2] },
    ])
  })

  it('sets its formulas, and shows the source of one that cannot be set', () => {
    const { html } = renderOriginal({ text: 'con $d_k$ e $\\frac{1}{$ qui', sentences: [] })
    expect(html).toContain('<span class="f" data-tex="d_k"><span class="katex">')
    expect(html).toContain('<code>\\frac{1}{</code>')
    expect(html).not.toContain('katex-error')
  })

  it.each(['\\href{javascript:alert(1)}{x}', '\\includegraphics{https://example.org/x}', '\\htmlClass{a}{b}', 'x'.repeat(1001), '\\def\\a{\\a\\a}\\a'])(
    'shows the source of %s',
    (tex) => {
      const { html } = renderOriginal({ text: `$${tex}$`, sentences: [] })
      expect(html).toMatch(/^<code>/)
    },
  )

  it('links its citations where the edition’s numbers lead', () => {
    const citation = (n: number) => (n === 12 ? 'ref-13' : null)
    const { html } = renderOriginal({ text: 'come in [12, 99]', sentences: [] }, { citation })
    expect(html.replaceAll('\u00a0', ' ')).toBe('come in [<a href="#ref-13" class="cite" data-ref="12" role="doc-biblioref">12</a>, 99]')
  })

  it('links its addresses, without the full stop', () => {
    const { html } = renderOriginal({ text: 'at https://github.com/a/b.', sentences: [] })
    expect(html).toBe('at <a href="https://github.com/a/b" rel="external">https://github.com/a/b</a>.')
  })

  it.each([
    ['see Figure 2.', 'see <a href="#fig-2">Figure 2</a>.'],
    ['in section 3.2', 'in <a href="#h-3.2">section 3.2</a>'],
    ['Table 3 rows (A)', '<a href="#table-3">Table 3</a> rows (A)'],
    ['Section 23 of it', 'Section 23 of it'],
    ['Figure 2: a label', null],
  ])('links what it says of its own parts: %s', (text, expected) => {
    const blocks = new Set(['fig-2', 'h-3.2', 'table-3'])
    const html = renderOriginal({ text, sentences: [] }, { blocks }).html.replaceAll('\u00a0', ' ')
    if (expected === null) expect(html).not.toContain('<a')
    else expect(html).toBe(expected)
  })
})
