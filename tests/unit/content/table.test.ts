import { describe, expect, it } from 'vitest'
import { placeCells } from '@/lib/content/prepare/table-grid'
import { tableHtml } from '@/lib/content/prepare/table'
import type { Table } from '@/lib/content/sources/tables'

const SMALL: Table = {
  columns: [{ align: 'left', rule: true }, { align: 'center' }, { align: 'center' }],
  head: [[{ text: 'Model', rows: 2 }, { text: 'BLEU', cols: 2 }], ['EN-DE', 'EN-FR']],
  groups: [
    [[{ text: '(A)', rows: 2 }, '27.3', '38'], ['28.45', null]],
    [['Ours [9]', { text: '3.25', bold: true, cols: 2 }]],
  ],
}

describe('a table', () => {
  it('is a real table: scopes, spans, rules, bold, numbers of the language, citations', () => {
    const words: Record<string, string> = { Model: 'Modello', 'Ours [9]': 'Il nostro [9]' }
    expect(tableHtml('table-9', SMALL, (text) => words[text] ?? text, 'it').replaceAll('\u00a0', '_')).toBe(
      '<table class="data" aria-labelledby="table-9-caption">' +
        '<thead><tr><th scope="col" class="l vr" rowspan="2">Modello</th><th scope="colgroup" colspan="2">BLEU</th></tr>' +
        '<tr><th scope="col">EN-DE</th><th scope="col">EN-FR</th></tr></thead>' +
        '<tbody><tr><th scope="rowgroup" class="l vr" rowspan="2">(A)</th><td data-pad="1">27,3</td><td>38</td></tr>' +
        '<tr><td>28,45</td><td></td></tr></tbody>' +
        '<tbody><tr><th scope="row" class="l vr">Il nostro_[<a href="#ref-9" class="cite" data-ref="9" role="doc-biblioref">9</a>]</th>' +
        '<td colspan="2"><b>3,25</b></td></tr></tbody></table>',
    )
  })

  it('keeps the point in English', () => {
    expect(tableHtml('table-9', SMALL, (text) => text, 'en')).toContain('<td data-pad="1">27.3</td>')
  })
})

describe('the grid of a table', () => {
  it('says where each cell stands', () => {
    const columns = placeCells(SMALL.groups[0] ?? [], 3).map((row) => row.map(({ column }) => column))
    expect(columns).toEqual([[0, 1, 2], [1, 2]])
  })

  it.each([
    ['a short row', [['a', 'b']], /row 1 fills 2 columns of 3/],
    ['a long row', [['a', 'b', 'c', 'd']], /row 1 fills 4 columns of 3/],
    ['a span out of the group', [[{ text: 'a', rows: 2 }, 'b', 'c']], /row 1 has a cell that spans out of its group/],
    ['a row under a span that forgets it', [[{ text: 'a', rows: 2 }, 'b', 'c'], ['d', 'e', 'f']], /row 2 fills 4 columns of 3/],
  ])('refuses %s', (_, rows, message) => {
    expect(() => placeCells(rows as Table['head'], 3)).toThrow(message)
  })
})
