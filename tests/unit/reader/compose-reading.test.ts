import { describe, expect, it } from 'vitest'
import { composeReading, type ReadingTexts } from '@/lib/domain/paper/compose-reading'
import type { PreparedBlock, PreparedText } from '@/lib/domain/paper/prepared'

const text = (html: string): PreparedText => ({ html, sentences: [], revision: 'r' })

const block = (id: string, kind: PreparedBlock['kind'], over: Partial<PreparedBlock> = {}): PreparedBlock => ({
  id,
  kind,
  section: '1',
  page: 2,
  it: text(`it ${id}`),
  en: text(`restated ${id}`),
  shared: null,
  ...over,
})

const texts = (over: Partial<ReadingTexts> = {}): ReadingTexts => ({
  paper: {
    blocks: [
      block('h-1', 'heading'),
      block('1-p1', 'paragraph'),
      block('fig-1', 'figure'),
      block('table-1', 'table', { it: null, en: null, shared: { it: 'tabella', en: 'table' } }),
    ],
    sections: [{ id: 'h-1', number: '1', level: 1, title: { it: 'Introduzione', en: 'Introduction' } }],
    stamp: 's',
  },
  originals: new Map(),
  retelling: {},
  commented: new Set(),
  ...over,
} as ReadingTexts)

const absent = { kind: 'absent', mayImport: true, tried: [] } as const
const shown = { kind: 'shown', edition: 'v7' } as const

describe('what a viewer reads', () => {
  it('is never empty: without the original every English text is the restatement, and says so', () => {
    const { blocks } = composeReading(texts(), absent, 'it')
    for (const each of blocks.filter((one) => one.en !== null)) {
      expect(each.en).toEqual({ html: `restated ${each.id}`, source: 'restatement' })
    }
  })

  it('takes each block from the original where it has it, and the page with it', () => {
    const originals = new Map([['1-p1', { page: 5, html: 'printed' }]])
    const { blocks } = composeReading(texts({ originals }), shown, 'it')
    const [heading, paragraph] = blocks
    expect(paragraph).toMatchObject({ en: { html: 'printed', source: 'original' }, page: 5 })
    expect(heading).toMatchObject({ en: { source: 'restatement' }, page: 2 })
  })

  it('keeps our description of a figure: a PDF has a drawing there, not a text', () => {
    const originals = new Map([['fig-1', { page: 3, html: 'stray labels' }]])
    expect(composeReading(texts({ originals }), shown, 'it').blocks[2]?.en?.html).toBe('restated fig-1')
  })

  it('marks the number of a printed heading as ours are marked', () => {
    const originals = new Map([['h-1', { page: 2, html: '3.2.1 Attention' }]])
    expect(composeReading(texts({ originals }), shown, 'it').blocks[0]?.en?.html).toBe(
      '<span class="n">3.2.1</span> Attention',
    )
  })

  it('sets the heading that runs into a printed paragraph in bold, where it is the restatement’s', () => {
    const restated = text('<span class="s" data-s="1"><strong>Encoder:</strong> six layers.</span>')
    const paper = { ...texts().paper, blocks: [block('3.1-encoder', 'paragraph', { en: restated })] }
    const printed = (html: string) =>
      composeReading(texts({ paper, originals: new Map([['3.1-encoder', { page: 3, html }]]) }), shown, 'it').blocks[0]?.en?.html
    expect(printed('<span class="s" data-s="1">Encoder: other words.</span>')).toBe('<span class="s" data-s="1"><strong>Encoder:</strong> other words.</span>')
    expect(printed('Encoder: uncut')).toBe('<strong>Encoder:</strong> uncut')
    for (const html of ['Encoders: others', '<span class="s" data-s="1">The encoder</span>', '', 'E']) expect(printed(html)).toBe(html)
  })

  it('speaks the interface’s language in what spans both columns and in the contents', () => {
    for (const [locale, table, title] of [['it', 'tabella', 'Introduzione'], ['en', 'table', 'Introduction']] as const) {
      const reading = composeReading(texts(), absent, locale)
      expect(reading.blocks[3]?.shared).toBe(table)
      expect(reading.sections[0]?.title).toBe(title)
    }
  })

  it('adds the retelling and the sign of a comment where there is one', () => {
    const { blocks } = composeReading(texts({ retelling: { '1-p1': text('retold') }, commented: new Set(['fig-1']) }), absent, 'it')
    expect(blocks.map((each) => each.retold)).toEqual([null, 'retold', null, null])
    expect(blocks.map((each) => each.commented)).toEqual([false, false, true, false])
  })
})
