import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromHalfFloats, toHalfFloats } from '@/lib/domain/transformer/half-floats'
import { countParameters, initialWeights, parameterShapes } from '@/lib/domain/transformer/parameters'
import { smallWeights } from '@/lib/domain/transformer/small-weights'
import { PAPER_SETTINGS } from '@/lib/domain/transformer/settings'
import { packWeights, unpackWeights } from '@/lib/domain/transformer/weights-file'

const small = { ...PAPER_SETTINGS, vocabulary: 20, sizes: { N: 1, dModel: 6, dFf: 8, h: 2, dK: 3, dV: 3 } }

test('every half float survives the way through float32', () => {
  const all = Uint16Array.from({ length: 0x10000 }, (_, i) => i).filter((half) => (half & 0x7c00) !== 0x7c00 || (half & 0x3ff) === 0)
  expect(toHalfFloats(fromHalfFloats(all))).toEqual(all)
})

test('a number goes to the nearest half float', () => {
  fc.assert(fc.property(fc.float({ noNaN: true, min: -60000, max: 60000 }), (x) => {
    const [found] = fromHalfFloats(toHalfFloats(Float32Array.of(x)))
    expect(Math.abs(found! - x)).toBeLessThanOrEqual(Math.max(2 ** -25, Math.abs(x) * 2 ** -11))
  }))
  // Known codes, ties to even among them: 1 + 2⁻¹¹ lies halfway and goes down, 1 + 3·2⁻¹¹ goes up.
  const numbers = Float32Array.of(1, -2, 65504, 0.1, 2 ** -24, 1e6, 1 + 2 ** -11, 1 + 3 * 2 ** -11)
  expect([...toHalfFloats(numbers)]).toEqual([0x3c00, 0xc000, 0x7bff, 0x2e66, 1, 0x7c00, 0x3c00, 0x3c02])
})

test('weights in few bits err by half a step of their row at most; gains and biases stay', () => {
  const weights = initialWeights(small, 2)
  for (const bits of [8, 3]) {
    const { weights: found, bytes } = smallWeights(small, weights, bits, 'row')
    let expected = 0
    for (const { name, rows, cols } of parameterShapes(small)) {
      const [before, after] = [weights[name]!, found[name]!]
      if (rows === 1) {
        expect(after).toEqual(before)
        expected += 4 * cols
        continue
      }
      expected += Math.ceil((rows * cols * bits) / 8) + 4 * rows
      for (let row = 0; row < rows; row++) {
        const most = Math.max(...before.subarray(row * cols, (row + 1) * cols).map(Math.abs))
        for (let i = row * cols; i < (row + 1) * cols; i++) expect(Math.abs(after[i]! - before[i]!)).toBeLessThanOrEqual(most / (2 ** (bits - 1) - 1) / 2 + 1e-7)
      }
    }
    expect(bytes).toBe(expected)
  }
})

test('weights come back from their file rounded to float16, and a file of another size is refused', () => {
  const weights = initialWeights(small, 2)
  const bytes = packWeights(small, weights)
  expect(bytes.length).toBe(2 * countParameters(small))
  const back = unpackWeights(small, bytes)
  expect(Object.keys(back)).toEqual(Object.keys(weights))
  for (const [name, numbers] of Object.entries(weights)) expect(back[name]).toEqual(fromHalfFloats(toHalfFloats(numbers)))
  expect(packWeights(small, back)).toEqual(bytes)
  expect(() => unpackWeights({ ...small, vocabulary: 21 }, bytes)).toThrow(/bytes/)
})
