import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlineHtml } from '@/lib/content/inline/inline-html'
import { parseSentence } from '@/lib/content/inline/sentence'
import { plainText } from '@/lib/content/inline/plain-text'
import { typeset } from '@/lib/content/inline/typeset'
import type { Locale } from '@/lib/domain/locale'
import { visibleText } from './visible-text'

function html(line: string, locale: Locale = 'it'): string {
  return inlineHtml(typeset(parseSentence(line).sentence.nodes, { locale }))
}

/** The HTML with what KaTeX makes of each formula left out. */
function outline(line: string): string {
  return html(line).replace(/<span class="katex">.*?<\/span>(?=<\/span>(?:[^<]*<\/span>)?(?:[^<]|<(?!\/span>)|$))/g, '').replaceAll('\u00a0', '_')
}

const piece = fc.oneof(
  fc.stringMatching(/^[a-zàèéìòù]{1,9}$/),
  fc.constantFrom('$d_k$', '$\\sqrt{d_k}$', '($O(n)$)', '$h$-esimo', 'l’$i$', '[13, 7]', '[2]', '0.9', '37000 token', 'WMT 2014',
    '*corsivo*', '**forte**', '[Tabella 3](#table-3)', '[sezione 3.2](#h-3.2)', ':note[nota di 0.5 $x$]', '«virgolette»', 'a – b', 'R&D \\<EOS>'),
)

describe('a sentence set for print', () => {
  it('shows its words, numbers, formulas and citations, and nothing else', () => {
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (pieces) => {
      const line = `${pieces.join(' ')}.`
      const { nodes } = parseSentence(line).sentence
      expect(visibleText(html(line))).toBe(plainText(nodes, 'it'))
    }))
  })

  it.each([
    ['citations', 'come in [13, 7].', 'come in_[<a href="#ref-13" class="cite" data-ref="13" role="doc-biblioref">13</a>, <a href="#ref-7" class="cite" data-ref="7" role="doc-biblioref">7</a>].'],
    ['a link to a block', 'nella [Tabella 3](#table-3)', 'nella <a href="#table-3">Tabella_3</a>'],
    ['an address', 'su https://github.com/a/b.', 'su <a href="https://github.com/a/b" rel="external">https://github.com/a/b</a>.'],
    ['a footnote mark, close to its word', 'piccoli :fn[4].', 'piccoli<sup class="fn"><a href="#fn-4" role="doc-noteref">4</a></sup>.'],
    ['a star', 'parola:fn[star]', 'parola<sup class="fn"><a href="#fn-star" role="doc-noteref">∗</a></sup>'],
    ['an addition of the edition', 'le RNN :note[*reti*]', 'le RNN <span class="note">[<em>reti</em>]</span>'],
    ['numbers', 'per 3.5 giorni e 100000 passi', 'per 3,5_giorni e 100.000 passi'],
    ['a number that is a name', 'nella [sezione 3.2](#h-3.2)', 'nella <a href="#h-3.2">sezione_3.2</a>'],
    ['what looks like HTML', 'fino a \\<EOS> & oltre', 'fino a &#x3C;EOS> &#x26; oltre'],
  ])('%s', (_, line, expected) => {
    expect(outline(line)).toBe(expected)
  })

  it('keeps each formula with the marks that touch it', () => {
    expect(html('(con $d_k$), l’$i$-esimo e $h$ teste').match(/class="nb">[^<]*<span class="f" data-tex="[^"]*"/g)).toEqual([
      'class="nb"><span class="f" data-tex="d_k"',
      'class="nb">l’<span class="f" data-tex="i"',
    ])
  })

  it('sets a formula with MathML, and with the decimal mark of the language', () => {
    expect(html('$P_{drop}=0.1$')).toContain('<mn>0,1</mn>')
    expect(html('$P_{drop}=0.1$', 'en')).toContain('<mn>0.1</mn>')
    expect(html('$P_{drop}=0.1$')).toContain('data-tex="P_{drop}=0.1"')
  })

  it('sets no formula by halves', () => {
    expect(() => html('$\\frac{1}{$')).toThrow(/KaTeX parse error/)
    expect(() => html('$\\href{https://example.org}{x}$')).toThrow()
    expect(() => html('$è$')).toThrow()
  })
})
