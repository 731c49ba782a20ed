import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTerms, termIndex } from '@/lib/domain/glossary/find-terms'
import { foldForms } from '@/lib/domain/glossary/fold'

const everywhere = (...forms: string[]) => forms.map((text) => ({ text, where: [] }))
const at = { block: '3.2.1-p1', section: '3.2.1' }

const entries = [
  { id: 'attention', forms: { it: everywhere('attenzione', 'attenzioni'), en: everywhere('attention') } },
  { id: 'self-attention', forms: { it: everywhere('self-attention'), en: everywhere('self-attention') } },
  { id: 'softmax', forms: { it: everywhere('softmax'), en: everywhere('softmax') } },
  { id: 'bleu', forms: { it: everywhere('BLEU'), en: everywhere('BLEU') } },
  { id: 'key', forms: { it: [{ text: 'chiave', where: ['3.2'] }], en: [{ text: 'key', where: ['3.2'] }] } },
  { id: 'key-pressed', forms: { it: [{ text: 'chiave', where: ['7-p1'] }], en: [{ text: 'key', where: ['7-p1'] }] } },
  { id: 'eos', forms: { it: everywhere('<EOS>'), en: everywhere('<EOS>') } },
]
const italian = termIndex(entries, 'it')
const english = termIndex(entries, 'en')

describe('terms in a text', () => {
  const words = fc.constantFrom(
    'attenzione', 'attenzioni', 'self-attention', 'softmax', 'BLEU', 'bleu', 'chiave', '<EOS>', 'la', 'l’', 'è', '😀', '$', '$Q$', ' ', ' ', '-', '.', 'xattenzione', 'attenzione_', 'à',
  )
  const texts = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''))

  it('never overlap, stand in order, and are exactly a listed form', () => {
    const listed = new Map(entries.map(({ id, forms }) => [id, forms.it.map(({ text }) => foldForms(text))]))
    fc.assert(
      fc.property(texts, (text) => {
        const spans = findTerms(text, italian, at)
        spans.forEach(({ start, end, entry }, index) => {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
          expect(listed.get(entry)).toContain(foldForms(text.slice(start, end)))
        })
      }),
      { numRuns: 500 },
    )
  })

  it('have no letter or digit on either side that would make them part of a longer word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of findTerms(text, italian, at)) {
          if (/[\p{L}\p{N}_]/u.test(text.charAt(start))) expect(text.slice(0, start)).not.toMatch(/[\p{L}\p{N}_]$/u)
          if (/[\p{L}\p{N}_]/u.test(text.charAt(end - 1))) expect(text.slice(end)).not.toMatch(/^[\p{L}\p{N}_]/u)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are found wherever a form stands by itself', () => {
    const forms = fc.constantFrom(...entries.flatMap(({ id, forms: { it: own } }) => own.map(({ text }) => ({ id, text }))).filter(({ id }) => id !== 'key-pressed'))
    const padding = fc.stringMatching(/^[a-dàè ,.;:()]{0,12}$/)
    fc.assert(
      fc.property(padding, forms, padding, (before, { id, text }, after) => {
        expect(findTerms(`${before} ${text} ${after}`, italian, at).map(({ entry }) => entry)).toContain(id)
      }),
    )
  })

  it.each([
    ['the longest wins', 'La self-attention e l’attenzione', ['self-attention', 'attention']],
    ['a capital may open a sentence', 'Softmax, ATTENZIONE', ['softmax', 'attention']],
    ['an acronym means its own spelling only', 'bleu e BLEU', ['bleu']],
    ['nothing inside a formula', 'a $softmax attenzione$ b softmax', ['softmax']],
    ['typographic hyphens and spaces', 'self‑attention', ['self-attention']],
    ['an apostrophe is a boundary', 'dell’attenzione', ['attention']],
    ['letters with accents are no boundary', 'attenzioneà', []],
    ['a decomposed accent is no boundary', 'attenzione\u0301', []],
    ['a form that opens with a sign', 'il token <EOS>.', ['eos']],
    ['nothing in nothing', '', []],
  ])('%s', (_, text, found) => {
    expect(findTerms(text, italian, at).map(({ entry }) => entry)).toEqual(found)
  })

  it.each([
    ['3.2.1-p1', '3.2.1', ['key']],
    ['3.2-p1', '3.2', ['key']],
    ['7-p1', '7', ['key-pressed']],
    ['7-p2', '7', []],
    ['3.5-p1', '3.5', []],
  ])('tell homonyms apart by place: %s', (block, section, found) => {
    expect(findTerms('the key', english, { block, section }).map(({ entry }) => entry)).toEqual(found)
  })

  it('keeps offsets where small letters would be longer than capitals', () => {
    const text = 'İİ softmax'
    expect(findTerms(text, italian, at).map(({ start, end }) => text.slice(start, end))).toEqual(['softmax'])
  })
})
