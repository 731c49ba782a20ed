import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, type AlignableFragment } from '@/lib/domain/alignment/align'
import { readFingerprints, storeFingerprints, type KnownText } from '@/lib/domain/alignment/fingerprints'
import { likeness, wordGrams } from '@/lib/domain/alignment/word-grams'

const sentence = fc.array(fc.stringMatching(/^[a-z]{2,7}$/), { minLength: 8, maxLength: 30 }).map((w) => w.join(' '))
const paper = fc.uniqueArray(sentence, { minLength: 1, maxLength: 12 }).map((texts) =>
  texts.map((text, i): KnownText => ({ id: `b${i}`, kind: i % 5 === 4 ? 'caption' : 'paragraph', text })),
)
const roleOf = ({ kind }: KnownText) => (kind === 'caption' ? 'caption' : 'prose') as AlignableFragment['role']
const fingerprintsOf = (blocks: readonly KnownText[]) => readFingerprints(storeFingerprints(blocks, ''))
const fragmentOf = (b: KnownText): AlignableFragment => ({ role: roleOf(b), text: b.text })

describe('alignment', () => {
  it('finds an edition that lacks some blocks and has others of its own, under no wrong id', () => {
    fc.assert(
      fc.property(paper, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), fc.array(sentence, { maxLength: 4 }), (blocks, kept, foreign) => {
        const here = blocks.filter((_, i) => kept[i])
        const strangers = foreign.filter((text) => blocks.every((b) => likeness(wordGrams(text), wordGrams(b.text)) < 0.3))
        const fragments = [...here.map(fragmentOf), ...strangers.map((text): AlignableFragment => ({ role: 'prose', text }))]
        const ids = align(fragments, fingerprintsOf(blocks)).map((m) => [m.fragment, m.id])
        expect(ids).toEqual(here.map((b, i) => [i, b.id]))
      }),
    )
  })

  it('finds blocks in any order by their wording', () => {
    const shuffled = paper.chain((blocks) => fc.tuple(fc.constant(blocks), fc.shuffledSubarray(blocks)))
    fc.assert(
      fc.property(shuffled, ([blocks, order]) => {
        const ids = align(order.map(fragmentOf), fingerprintsOf(blocks)).map((m) => m.id)
        expect(ids).toEqual(order.map((b) => b.id))
      }),
    )
  })

  it('chooses the better of two near twins, and neither for a text that is like both', () => {
    const twins: KnownText[] = [
      { id: 'oven', kind: 'footnote', text: 'Bread baked in the oven at home.' },
      { id: 'pan', kind: 'footnote', text: 'Bread baked in the pan at home.' },
    ]
    const match = (text: string) => align([{ role: 'footnote', text }], fingerprintsOf(twins)).map((m) => m.id)
    expect(match(twins[1]!.text)).toEqual(['pan'])
    expect(match('Bread baked for the king of Spain.')).toEqual([])
  })

  it('takes no heading for a paragraph', () => {
    const known = fingerprintsOf([{ id: 'h', kind: 'heading', text: 'Bread and salt' }])
    expect(align([{ role: 'prose', text: 'Bread and salt' }], known)).toEqual([])
    expect(align([{ role: 'heading', text: '4.2 Bread and salt' }], known)).toHaveLength(1)
  })

  it('does not see numbers, citations, formulas, accents or case', () => {
    expect(wordGrams('Crêpes [3, 7] rise by $x^2$ in 12 minutes')).toEqual(wordGrams('crepes [4] rise by in 9 minutes'))
  })
})
