import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialWeights } from '@/lib/domain/transformer/parameters'
import { referenceForward } from '@/lib/domain/transformer/reference'
import { PAPER_SETTINGS, START, type TransformerSettings } from '@/lib/domain/transformer/settings'
import { everyHead, withoutHead, type HeadPlace } from '@/lib/domain/transformer/without-head'

const settings: TransformerSettings = { ...PAPER_SETTINGS, vocabulary: 11, maxLength: 9, sizes: { N: 2, dModel: 8, dFf: 12, h: 2, dK: 4, dV: 3 } }
const weights = initialWeights(settings, 5)
const [source, input] = [[3, 4, 5, 2], [START, 7, 8]]

/** The other way to silence a head: its values are zero, so whatever it looks at brings nothing. */
function withoutValues({ kind, layer, head }: HeadPlace) {
  const { sizes: { h, dV } } = settings
  const name = kind === 'encoder' ? `encoder.${layer}.self.WV` : `decoder.${layer}.${kind === 'cross' ? 'cross' : 'self'}.WV`
  const mine = (i: number) => Math.floor((i % (h * dV)) / dV) === head
  return { ...weights, [name]: weights[name]!.map((value, i) => (mine(i) ? 0 : value)) }
}

test('a head whose rows of W^O are zero is one whose values are zero', () => {
  fc.assert(fc.property(fc.constantFrom(...everyHead(settings)), (place) => {
    const silenced = referenceForward(settings, withoutHead(settings, weights, place), source, input)
    expect(silenced.logits.data).not.toEqual(referenceForward(settings, weights, source, input).logits.data)
    const other = referenceForward(settings, withoutValues(place), source, input).logits.data
    silenced.logits.data.forEach((logit, i) => expect(logit).toBeCloseTo(other[i]!, 12))
  }))
})

test('every head is named once, and what is no head is refused; the weights given are not touched', () => {
  const heads = everyHead(settings)
  expect(new Set(heads.map(({ kind, layer, head }) => `${kind}${layer}${head}`)).size).toBe(3 * 2 * 2)
  const before = structuredClone(weights)
  for (const place of heads) withoutHead(settings, weights, place)
  expect(weights).toEqual(before)
  for (const place of [{ kind: 'encoder', layer: 2, head: 0 }, { kind: 'cross', layer: 0, head: 2 }, { kind: 'decoder', layer: 0, head: -1 }] as const) {
    expect(() => withoutHead(settings, weights, place)).toThrow(RangeError)
  }
})
