import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSymbols, patternIndex } from '@/lib/domain/glossary/find-symbols'
import { texTokens } from '@/lib/domain/glossary/tex-tokens'

const anywhere = { block: '', section: '' }
const index = patternIndex([
  { tex: 'Q', entry: 'q', where: [] },
  { tex: 'K^T', entry: 'transpose', where: [] },
  { tex: 'K', entry: 'k', where: [] },
  { tex: 'd_k', entry: 'd-k', where: [] },
  { tex: 'i', entry: 'i-head', where: ['3.2.2'] },
  { tex: 'i', entry: 'i-pair', where: ['3.5'] },
  { tex: 'W^Q_i', entry: 'w-q', where: [] },
  { tex: 'step\\_num', entry: 'step', where: [] },
])

describe('symbols in a formula', () => {
  it.each([
    ['QK^T', 'q transpose'],
    ['\\frac{QK^T}{\\sqrt{d_k}}', 'q transpose d-k'],
    ['d_{k}', 'd-k'],
    ['QW^Q_i', 'q w-q'],
    ['{step\\_num}^{-0.5}', 'step'],
    ['step\\_num', 'step'],
    ['\\mathrm{Q}', ''],
    ['\\text{if } Q', 'q'],
    ['sin(Q)', 'q'],
    ['', ''],
  ])('%s', (tex, found) => {
    expect(findSymbols(tex, index, anywhere).map(({ entry }) => entry).join(' ')).toBe(found)
  })

  it('tells homonyms apart by place', () => {
    const found = (section: string) => findSymbols('i', index, { block: `${section}-p1`, section }).map(({ entry }) => entry)
    expect([found('3.2.2'), found('3.5'), found('4')]).toEqual([['i-head'], ['i-pair'], []])
  })

  it('gives spans in order, without overlaps, whose ends are ends of tokens', () => {
    const piece = fc.constantFrom('Q', 'K', '^T', '^', 'T', '{', '}', 'd', '_k', '_{k}', 'W^Q_i', '\\mathrm{Q}', '\\sqrt', ' ', '\\_', 'i', '\\')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const tex = pieces.join('')
        const tokens = texTokens(tex)
        findSymbols(tex, index, { block: '3.5-p1', section: '3.5' }).forEach(({ start, end }, at, spans) => {
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
          expect(tokens.some((token) => token.start === start)).toBe(true)
          expect(tokens.some((token) => token.end === end)).toBe(true)
        })
      }),
      { numRuns: 500 },
    )
  })
})
