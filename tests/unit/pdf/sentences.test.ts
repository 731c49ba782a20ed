import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '@/lib/domain/paper/sentences'

describe('sentences', () => {
  it.each([
    ['Knead it. Then wait.', 2],
    ['It is as in Rossi et al. Bread rises.', 1],
    ['Some flours, e.g. Rye, differ. Why? It is so.', 3],
    ['It costs 3.5 coins (see [3]). The rest is free.', 2],
    ['Here $x_1. Y$ is a whole. $n$ is the next.', 2],
    ['(left) One oven. (right) Many ovens.', 2],
    ['He said “Wait.” Then he left.', 2],
    ['What follows is a list:', 1],
    ['A bracket [12, 5]. Another', 2],
    ['', 0],
  ])('%s', (text, count) => {
    expect(splitSentences(text)).toHaveLength(count)
  })

  it('joined with spaces give the text back', () => {
    const piece = fc.constantFrom('Knead it.', 'why?', '$a. B$', 'e.g.', '(3.5 days).', 'Then', '[4, 5]', 'et al.', 'V.', '…')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ')
        expect(splitSentences(text).join(' ')).toBe(text)
      }),
    )
  })
})
