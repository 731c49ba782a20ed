import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markFirstUses, shownSpans } from '@/lib/domain/glossary/first-uses'

const span = fc.record({ start: fc.nat(9), end: fc.nat(9), entry: fc.constantFrom('a', 'b', 'c') })
const column = fc.array(fc.record({ section: fc.constantFrom('1', '2', '3'), spans: fc.array(span, { maxLength: 5 }) }), { maxLength: 8 })

describe('first uses', () => {
  it('are one per entry and section, and precede every other', () => {
    fc.assert(
      fc.property(column, (blocks) => {
        const marked = markFirstUses(blocks).flatMap((spans, index) => spans.map((one) => ({ ...one, section: blocks[index]!.section })))
        for (const section of ['1', '2', '3']) {
          for (const entry of ['a', 'b', 'c']) {
            const uses = marked.filter((one) => one.section === section && one.entry === entry)
            expect(uses.map(({ first }) => first)).toEqual(uses.map((_, index) => index === 0))
          }
        }
      }),
    )
  })

  it('shows what the reader prefers', () => {
    const [spans] = markFirstUses([{ section: '1', spans: [{ start: 0, end: 1, entry: 'a' }, { start: 2, end: 3, entry: 'a' }] }])
    expect(shownSpans(spans!, 'every')).toHaveLength(2)
    expect(shownSpans(spans!, 'first').map(({ start }) => start)).toEqual([0])
    expect(shownSpans(spans!, 'none')).toEqual([])
  })
})
