import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check as doubts } from '@/lib/content/checks/doubts'
import { check as glossary } from '@/lib/content/checks/glossary'
import { check as notation } from '@/lib/content/checks/own-notation'
import { check as words } from '@/lib/content/checks/own-words'
import { loadDoubts } from '@/lib/content/doubts/load-doubts'
import { readCoverage } from '@/lib/content/glossary/coverage'
import { loadGlossary } from '@/lib/content/glossary/load-glossary'
import { formatProblem } from '@/lib/content/problem'
import { readPaperSources } from '@/lib/content/sources/paper-sources'
import { findSymbols, symbolIndex } from '@/lib/domain/glossary/find-symbols'
import { LOCALES } from '@/lib/domain/locale'

const root = process.cwd()
const sources = readPaperSources(root)
const entries = loadGlossary(root).loaded.map(({ entry }) => entry)

describe('the glossary and the answered doubts', () => {
  it.each([glossary, doubts, notation, words])('$name: nothing to mend', async ({ run }) => {
    expect((await run(sources)).map(formatProblem)).toEqual([])
  }, 60_000)

  it('covers every term and notation of the inventory', () => {
    const file = '../shared/paper/inventory-data.json'
    const { terms, symbols } = readCoverage(root).data
    expect([Object.keys(terms).length, Object.keys(symbols).length]).toEqual([201, 53])
    if (!existsSync(file)) return
    const inventory = JSON.parse(readFileSync(file, 'utf8')) as { terms: { term: string }[]; symbols: { symbol: string }[] }
    expect(Object.keys(terms).sort()).toEqual(inventory.terms.map(({ term }) => term).sort())
    expect(Object.keys(symbols).sort()).toEqual(inventory.symbols.map(({ symbol }) => symbol).sort())
  })

  it('has another way of writing for every symbol, and how it is read', () => {
    for (const { id, symbol } of entries.filter(({ kind }) => kind === 'symbol')) {
      expect(symbol?.otherWays.length, id).toBeGreaterThan(0)
      for (const locale of LOCALES) expect(symbol?.readAloud[locale], id).not.toBe('')
    }
  })

  it('has an expansion for every acronym', () => {
    for (const { id, expansion } of entries.filter(({ kind }) => kind === 'acronym')) expect(expansion?.en, id).toBeTruthy()
  })

  it('finds a symbol in every formula of the paper that has a letter of its own', () => {
    const index = symbolIndex(entries)
    const silent = sources.facts.blocks.flatMap(({ id, section, formulas }) =>
      formulas.filter((tex) => /[a-zA-Z]/.test(tex.replace(/\\(?:pi|cdot)/g, '')) && findSymbols(tex, index, { block: id, section }).length === 0),
    )
    expect(silent).toEqual([])
  })

  it('tells the meanings of i, k, h and T apart by place', () => {
    const index = symbolIndex(entries)
    const at = (tex: string, block: string) => findSymbols(tex, index, { block, section: sources.facts.byId.get(block)!.section })[0]?.entry
    expect(['3.1-decoder', 'eq-multihead', 'fn-4', 'eq-pe', '4-p1'].map((block) => at('i', block))).toEqual(['i-position', 'i-head', 'i-sum', 'i-pair', 'i-position'])
    expect(['fn-4', '3.5-p3', '4-p5'].map((block) => at('k', block))).toEqual(['k-vector', 'k-offset', 'k-kernel'])
    expect([at('h_t', '1-p2'), at('h', '3.2.2-p1'), at('K^T', 'eq-1-attention')]).toEqual(['h-t', 'h-heads', 'transpose'])
  })

  it.each(['RNN', 'LSTM', 'GRU', 'CNN', 'GNN', 'MLP', 'RLHF', 'GPU', 'WMT'])('every answer that uses %s expands it', (acronym) => {
    for (const { value } of loadDoubts(root).read) {
      for (const locale of LOCALES) {
        const { short, more, commonError } = value.text[locale]
        const text = [short, more, commonError].join('\n')
        const first = text.search(new RegExp(`(?<![\\p{L}\\p{N}-])${acronym}s?(?![\\p{L}\\p{N}-])`, 'u'))
        if (first >= 0) expect(text, `${value.id} ${locale}`).toMatch(new RegExp(`${acronym}s? \\(\\*?[A-Z]`, 'u'))
      }
    }
  })
})
