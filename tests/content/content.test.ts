import { describe, expect, it } from 'vitest'
import { checkContent } from '@/lib/content/check-content'
import { preparePaper } from '@/lib/content/prepare/paper'
import { formatProblem } from '@/lib/content/problem'
import { reportContent } from '@/lib/content/report-content'
import { carriesText } from '@/lib/content/sources/facts'
import { readPaperSources } from '@/lib/content/sources/paper-sources'
import { LOCALES } from '@/lib/domain/locale'
import { visibleText } from '../unit/content/visible-text'

const sources = readPaperSources(process.cwd())
const paper = preparePaper(sources)
const texts = paper.blocks.flatMap((block) => LOCALES.map((locale) => ({ block, locale, text: block[locale] })))

describe('the facts', () => {
  // The inventory's own counts of arXiv v7.
  it('are those of the paper', () => {
    const { blocks } = sources.facts
    const counts: Record<string, number> = {}
    for (const { kind } of blocks) counts[kind] = (counts[kind] ?? 0) + 1
    expect(counts).toEqual({
      'permission-notice': 1, title: 1, authors: 1, heading: 25, paragraph: 60, 'list-item': 3, footnote: 5,
      equation: 5, figure: 5, table: 4, caption: 9, acknowledgement: 1, reference: 40,
    })
    expect(blocks.reduce((sum, { sentences }) => sum + sentences, 0)).toBe(220)
    expect(blocks.flatMap(({ formulas }) => formulas)).toHaveLength(98)
    expect(blocks.flatMap(({ citations }) => citations)).toHaveLength(76)
    expect(new Set(blocks.flatMap(({ citations }) => citations)).size).toBe(40)
  })
})

describe('the content', () => {
  it('holds', async () => {
    expect((await checkContent(sources)).map(formatProblem)).toEqual([])
  })

  it('is complete in both layers', async () => {
    const { layers } = await reportContent(sources)
    expect(layers.it).toEqual({ blocks: 105, of: 105, sentences: 220 })
    expect(layers.en).toEqual({ blocks: 105, of: 105, sentences: 220 })
  })

  it('is told again whole: every block with sentences, every sentence claimed', async () => {
    const { layers } = await reportContent(sources)
    expect(layers['retelling-it']).toEqual({ blocks: 79, of: 79, sentences: 220 })
  })

  it('is commented on whole, in both languages, and its contested choices are explained', async () => {
    const { layers } = await reportContent(sources)
    for (const locale of LOCALES) expect(layers[`comments-${locale}`]).toEqual({ blocks: 93, of: 93 })
    expect(layers['translator-notes']).toEqual({ blocks: 50, of: 50 })
  })
})

describe('the prepared paper', () => {
  it('has the blocks of the facts, in their order', () => {
    expect(paper.blocks.map(({ id }) => id)).toEqual(sources.facts.blocks.map(({ id }) => id))
  })

  it('has something to show of every block, in both languages', () => {
    for (const { block, locale, text } of texts) {
      const facts = sources.facts.byId.get(block.id)
      if (facts && carriesText(facts)) expect(text?.html, `${block.id} ${locale}`).toMatch(/\S/)
      else if (block.kind !== 'figure') expect(block.shared?.[locale], `${block.id} ${locale}`).toMatch(/\S/)
    }
  })

  it('titles every section in both languages', () => {
    expect(paper.sections).toHaveLength(25)
    for (const { title } of paper.sections) for (const locale of LOCALES) expect(title[locale]).toMatch(/\p{L}/u)
  })

  it('stands for every sentence of the original in both layers', () => {
    for (const { block, locale, text } of texts) {
      const owed = sources.facts.byId.get(block.id)?.sentences ?? 0
      if (owed === 0) continue
      const told = new Set(text?.sentences.flatMap(({ sources: numbers }) => numbers))
      expect([...told].sort((a, b) => a - b), `${block.id} ${locale}`).toEqual(Array.from({ length: owed }, (_, index) => index + 1))
    }
  })

  it('shows every sentence as it says it', () => {
    for (const { block, locale, text } of texts) {
      for (const { html, plain } of text?.sentences ?? []) {
        const printed = visibleText(html.replace(/<sup class="fn">.*?<\/sup>/g, ''))
        expect(printed, `${block.id} ${locale}`).toBe(plain)
      }
    }
  })

  it('sets every formula with MathML, to be opened and copied', () => {
    for (const { block, locale, text } of texts) {
      const html = text?.html ?? block.shared?.[locale] ?? ''
      const formulas = html.match(/data-tex="/g)?.length ?? 0
      expect(html.match(/<math /g)?.length ?? 0, `${block.id} ${locale}`).toBe(formulas)
      expect(html).not.toContain('katex-error')
    }
  })

  it('links only to blocks that are there, and outside by https', () => {
    const ids = new Set(paper.blocks.map(({ id }) => id))
    const html = texts.map(({ block, locale, text }) => `${text?.html ?? ''}${block.shared?.[locale] ?? ''}`).join('\n')
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '')
    expect(targets.length).toBeGreaterThan(200)
    for (const target of targets) expect(target.startsWith('#') ? ids.has(target.slice(1)) : target.startsWith('https://'), target).toBe(true)
  })

  it('is the same every time, and has another stamp when anything changes', () => {
    expect(preparePaper(sources)).toEqual(paper)
    const changed = preparePaper({ ...sources, authors: { ...sources.authors, data: sources.authors.data.slice(1) } })
    expect(changed.stamp).not.toBe(paper.stamp)
  })
})
