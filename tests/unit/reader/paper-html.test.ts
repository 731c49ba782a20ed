import { describe, expect, it } from 'vitest'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import type { ReadingBlock, ReadingPaper } from '@/lib/domain/paper/reading'
import { READER_STRINGS } from '@/lib/i18n/reader'
import { paperHtml } from '@/lib/ui/reader/paper-html'

const block = (over: Partial<ReadingBlock>): ReadingBlock => ({
  id: '2-p1',
  kind: 'paragraph',
  section: '2',
  page: 2,
  it: 'testo <em>preparato</em>',
  en: { html: 'prepared text', source: 'restatement' },
  retold: null,
  commented: false,
  shared: null,
  ...over,
})

function html(blocks: readonly ReadingBlock[], locale: 'it' | 'en' = 'it', questions: ReadonlyMap<string, readonly string[]> = new Map()): string {
  const paper: ReadingPaper = {
    blocks,
    sections: [{ id: 'h-2', number: '2', level: 1, title: 'Titolo' }],
    original: { kind: 'withheld' },
  }
  return paperHtml({ paper, formulas: FORMULAS, signs: new Map(), questions, locale, strings: READER_STRINGS[locale] })
}

describe('the paper as HTML', () => {
  it('gives both texts their language, and writes prepared HTML as it is', () => {
    const row = html([block({})])
    expect(row).toContain('<div class="col it" lang="it"><p class="text">testo <em>preparato</em></p></div>')
    expect(row).toMatch(/<div class="col en" lang="en"><p class="text">prepared text<\/p>/)
  })

  it('links restated sentences to the original’s page, and the original to nothing', () => {
    expect(html([block({})])).toContain('1706.03762v7#page=2')
    expect(html([block({ en: { html: 'x', source: 'original' } })])).not.toContain('page-link')
  })

  it('makes a heading of the interface’s language only', () => {
    const heading = block({ id: 'h-2', kind: 'heading', it: 'Titolo', en: { html: 'Title', source: 'original' } })
    expect(html([heading], 'it')).toMatch(/<p class="text">Title<\/p>.*<h2 class="text">Titolo<\/h2>/)
    expect(html([heading], 'en')).toMatch(/<h2 class="text">Title<\/h2>.*<p class="text">Titolo<\/p>/)
  })

  it('tells which blocks have a comment', () => {
    expect(html([block({ commented: true })])).toContain('data-commented')
    expect(html([block({})])).not.toContain('data-commented')
  })

  it('announces one common doubt by its question, several by their number', () => {
    expect(html([block({})], 'it', new Map([['2-p1', ['perché?']]]))).toContain('<span class="line">perché?</span>')
    expect(html([block({})], 'it', new Map([['2-p1', ['a', 'b']]]))).toMatch(/<span class="line">[^<]*2[^<]*<\/span>/)
    expect(html([block({})])).not.toContain('data-answers')
  })

  it('draws both figures with links to blocks', () => {
    for (const id of ['fig-1', 'fig-2']) {
      const figure = html([block({ id, kind: 'figure' })])
      expect(figure).toContain('<svg viewBox="0 0 6')
      expect(figure.match(/<a href="#[^"]+" aria-label="/g)!.length).toBeGreaterThan(5)
    }
  })
})
