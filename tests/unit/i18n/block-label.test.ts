import { describe, expect, it } from 'vitest'
import facts from '@/content/papers/attention-is-all-you-need/blocks.json'
import { LOCALES } from '@/lib/domain/locale'
import { blockLabel } from '@/lib/i18n/block-label'

const ids = (facts as { blocks: { id: string }[] }).blocks.map((block) => block.id)

describe('how a block is called', () => {
  it.each(LOCALES)('every block has a name that is not its id, in %s', (locale) => {
    expect(ids).toHaveLength(160)
    for (const id of ids) expect(blockLabel(id, locale), id).not.toBe(id)
  })

  it.each([
    ['3.2.1-p2', '§ 3.2.1, capoverso 2', '§ 3.2.1, paragraph 2'],
    ['3.2.3-li1', '§ 3.2.3, punto 1', '§ 3.2.3, item 1'],
    ['eq-1-attention', 'Equazione 1', 'Equation 1'],
    ['table-2-caption', 'Tabella 2', 'Table 2'],
    ['fn-4', 'Nota 4', 'Footnote 4'],
    ['ref-13', '[13]', '[13]'],
    ['h-3.2', '§ 3.2', '§ 3.2'],
  ])('%s', (id, italian, english) => {
    expect(blockLabel(id, 'it')).toBe(italian)
    expect(blockLabel(id, 'en')).toBe(english)
  })
})
