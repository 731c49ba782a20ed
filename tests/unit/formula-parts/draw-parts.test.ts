import { describe, expect, it } from 'vitest'
import { loadGlossary } from '@/lib/content/glossary/load-glossary'
import { contentFormulas } from '@/lib/content/speech/content-formulas'
import { drawParts } from '@/lib/content/speech/draw-parts'
import { readPaperSources } from '@/lib/content/sources/paper-sources'
import { findParts } from '@/lib/domain/formula-parts/find-parts'
import { markParts } from '@/lib/domain/formula-parts/mark-parts'
import { symbolIndex } from '@/lib/domain/glossary/find-symbols'

const index = symbolIndex(loadGlossary(process.cwd()).loaded.map(({ entry }) => entry))
const PLACES = ['1', '3.2.2', '3.5', '4', '5.3'].map((section) => ({ block: section, section }))
const FORMULAS = [...new Set(contentFormulas(readPaperSources(process.cwd())).map(({ tex }) => tex))]

const unmarked = (tex: string) => {
  let bare = tex
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replace(/\{?\\htmlData\{part=\d+\}\{/g, '').replace(/\}/g, '')
  }
  return bare.replace(/\{/g, '')
}

describe('the drawing of a formula', () => {
  it('every formula of the content is drawn, each part that was found in it marked', () => {
    for (const tex of FORMULAS) {
      for (const place of PLACES) {
        const parts = findParts(tex, index, place)
        const html = drawParts(tex, parts, 'it')
        expect(html, tex).not.toBeNull()
        const marked = new Set([...(html ?? '').matchAll(/data-part="(\d+)"/g)].map(([, n]) => Number(n)))
        // A transpose over parentheses has no letter of its own to mark, and an alphabet's argument cannot be taken apart.
        const able = parts.flatMap(({ start, end }, n) => (/^[_^{]/.test(tex.slice(start, end)) ? [] : [n]))
        if (!tex.includes('\\mathcal{O}')) expect([...marked].sort(), tex).toEqual(expect.arrayContaining(able.map(Number)))
      }
    }
  })

  it('holds the marks and nothing else that the TeX does not', () => {
    for (const tex of FORMULAS) {
      const marked = markParts(tex, findParts(tex, index, PLACES[1]!))
      expect(unmarked(marked)).toBe(tex.replace(/[{}]/g, ''))
    }
  })

  it('says the same by ear and eye: no mark reaches what assistive technology or a copy gets', () => {
    const html = drawParts('QK^T', findParts('QK^T', index, PLACES[1]!), 'en')
    expect(html).toMatch(/data-part="0"/)
    expect(html).not.toMatch(/htmlData|<annotation|<math/)
  })

  it.each(['\\htmlData{part=1}{x}', '\\href{javascript:alert(1)}{x}', '\\htmlData{onclick=alert(1)}{Q}', '\\includegraphics{x}', '\\url{x}', '\\htmlStyle{color:red}{Q}', '\\def\\q{\\htmlId{a}{Q}}\\q'])(
    'refuses what needs trust in the source: %s',
    (tex) => {
      expect(drawParts(tex, findParts(tex, index, PLACES[1]!), 'en')).toBeNull()
    },
  )

  it('draws displays of several lines, localises numbers, and gives up in peace on what cannot be set', () => {
    expect(drawParts('a = 0.5 \\\\ b = 1', [], 'it')).toContain('vlist')
    expect(drawParts('0.5', [], 'it')).toContain(',')
    expect(drawParts('\\frac{a', [], 'it')).toBeNull()
    expect(drawParts('{'.repeat(500), [], 'it')).toBeNull()
  })
})
