import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGlossary } from '@/lib/content/glossary/load-glossary'
import { contentFormulas } from '@/lib/content/speech/content-formulas'
import { readPaperSources } from '@/lib/content/sources/paper-sources'
import { findParts } from '@/lib/domain/formula-parts/find-parts'
import { symbolIndex } from '@/lib/domain/glossary/find-symbols'
import { texTokens } from '@/lib/domain/glossary/tex-tokens'

const sources = readPaperSources(process.cwd())
const index = symbolIndex(loadGlossary(process.cwd()).loaded.map(({ entry }) => entry))
const FORMULAS = [...new Set(contentFormulas(sources).map(({ tex }) => tex))]
const place = fc.constantFrom(...sources.facts.blocks.map(({ id, section }) => ({ block: id, section })))

const at = (tex: string, block: string, section: string) =>
  findParts(tex, index, { block, section }).map(({ start, end, entry }) => `${tex.slice(start, end)} ${entry}`)

describe('the parts of a formula', () => {
  it.each([
    ['\\mathrm{softmax}(\\frac{QK^T}{\\sqrt{d_k}})V', '3.2.1-p2', '3.2.1', ['\\mathrm{softmax} softmax', 'Q q-matrix', 'K^T transpose', 'K k-matrix', '\\sqrt{d_k} sqrt-d-k', 'd_k d-k', 'V v-matrix']],
    ['W^Q_i \\in \\mathbb{R}^{d_{\\text{model}} \\times d_k}', '3.2.2-p3', '3.2.2', ['W^Q_i w-q', '\\in \\mathbb{R} real-numbers', 'd_{\\text{model}} d-model', 'd_k d-k']],
    ['PE_{pos+k}', '3.5-p3', '3.5', ['PE_{pos+k} pe', 'pos pos', 'k k-offset']],
    ['log_k(n)', 'table-1', '4', ['log_k(n) log-k', 'k k-kernel', 'n n-length']],
    ['h_{t-1}', '1-p2', '1', ['h_{t-1} h-t', 't t-position']],
    ['d_k = d_v = \\frac{d_{\\text{model}}}{h}', '3.2.2-p4', '3.2.2', ['d_k d-k', 'd_v d-v', 'd_{\\text{model}} d-model', 'h h-heads']],
    ['{step\\_num} \\cdot {warmup\\_steps}^{-1.5}', 'eq-3-lrate', '5.3', ['step\\_num step-num', 'warmup\\_steps warmup-steps']],
    ['\\begin{pmatrix}1&0\\\\0&1\\end{pmatrix}', '3.2.2-p3', '3.2.2', []],
  ] as const)('%s in %s', (tex, block, section, parts) => {
    expect(at(tex, block, section)).toEqual(parts)
  })

  it.each([
    ['k', 'fn-4', '3.2.1', 'k-vector'],
    ['k', 'table-1', '4', 'k-kernel'],
    ['k', '3.5-p3', '3.5', 'k-offset'],
    ['i', 'fn-4', '3.2.1', 'i-sum'],
    ['i', 'eq-pe', '3.5', 'i-pair'],
    ['i', '3.2.2-p3', '3.2.2', 'i-head'],
  ])('tells the homonym %s of %s by its place', (tex, block, section, entry) => {
    expect(at(tex, block, section)).toEqual([`${tex} ${entry}`])
  })

  it('are stretches of the formula that nest or are apart, outer before inner, everywhere in the content', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMULAS), place, (tex, here) => {
        const parts = findParts(tex, index, here)
        for (const [n, part] of parts.entries()) {
          expect(part.start).toBeLessThan(part.end)
          expect(part.end).toBeLessThanOrEqual(tex.length)
          for (const later of parts.slice(n + 1)) {
            const nested = later.start >= part.start && later.end <= part.end
            expect(nested || later.start >= part.end).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('rest on tokens that lose nothing but spaces and the braces of one token', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...FORMULAS), fc.string({ unit: 'grapheme' })), (tex) => {
        let end = 0
        for (const token of texTokens(tex)) {
          expect(tex.slice(end, token.start)).toMatch(/^\s*$/)
          expect(tex.slice(token.start, token.end).replace(/\s+/g, ' ')).toContain(token.text)
          end = token.end
        }
        expect(tex.slice(end)).toMatch(/^\s*$/)
      }),
    )
  })
})
