import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { layerLoops, layerWork } from '@/lib/domain/machine/layer-loops'
import { productByCells, productByRows } from '@/lib/domain/machine/product-loops'
import { scoreBytes, tileBytes } from '@/lib/domain/machine/score-memory'
import { attention } from '@/lib/domain/maths/attention'
import { layerCost } from '@/lib/domain/maths/layer-cost'
import { logSlope } from '@/lib/domain/maths/log-slope'
import { at, matMul, matrix, scale, tabulate, transpose, zeros, type Matrix } from '@/lib/domain/maths/matrix'
import { dequantise, quantise, quantisedBytes, relativeDistance } from '@/lib/domain/maths/quantise'
import { normalMatrix } from '@/lib/domain/maths/random-matrix'
import { relativeError } from '@/lib/domain/maths/relative-error'
import { tiledAttention, tileSteps } from '@/lib/domain/maths/tiled-attention'

const size = fc.integer({ min: 1, max: 12 })
const seed = fc.integer({ min: 0, max: 9999 })
const float32 = (a: Matrix) => Float32Array.from(a.data)

describe('a product in loops', () => {
  test('is the reference’s, in either order', () => {
    fc.assert(fc.property(size, seed, (n, s) => {
      const [a, b] = [normalMatrix(n, n, 1, s), normalMatrix(n, n, 1, s + 1)]
      const reference = matMul(a, b).data
      for (const product of [productByCells, productByRows]) {
        // float32 rounds at 6e-8, some n times over.
        expect(relativeError(product(float32(a), float32(b), n), reference)).toBeLessThan(2e-6)
      }
    }))
  })
})

describe('the layers of Table 1 in loops', () => {
  test('attention is equation (1) with Q = K = V = X', () => {
    fc.assert(fc.property(size, size, seed, (n, d, s) => {
      const X = normalMatrix(n, d, 1, s)
      const reference = attention(X, X, X, zeros(n, n)).output.data
      expect(relativeError(layerLoops.attention({ n, d, k: 1 }, { X: float32(X), W: new Float32Array() }), reference)).toBeLessThan(5e-6)
    }))
  })

  test('convolution with kernel 1 is one product for every position; a wider one sums shifted products', () => {
    fc.assert(fc.property(size, size, fc.integer({ min: 1, max: 5 }), seed, (n, d, k, s) => {
      const X = normalMatrix(n, d, 1, s)
      const W = normalMatrix(k * d, d, 1, s + 1)
      const reference = zeros(n, d)
      for (let j = 0; j < k; j++) {
        const shifted = tabulate(n, d, (t, c) => {
          const from = t + j - Math.floor((k - 1) / 2)
          return from >= 0 && from < n ? at(X, from, c) : 0
        })
        const part = matMul(shifted, tabulate(d, d, (i, c) => at(W, j * d + i, c)))
        part.data.forEach((value, i) => (reference.data[i]! += value))
      }
      expect(relativeError(layerLoops.convolution({ n, d, k }, { X: float32(X), W: float32(W) }), reference.data)).toBeLessThan(5e-6)
    }))
  })

  test('recurrence feeds every row into the next', () => {
    fc.assert(fc.property(size, size, seed, (n, d, s) => {
      const X = normalMatrix(n, d, 1, s)
      const W = scale(normalMatrix(d, d, 1, s + 1), 1 / Math.sqrt(d))
      let h = zeros(1, d)
      const reference: number[] = []
      for (let t = 0; t < n; t++) {
        const fed = matMul(h, W)
        h = tabulate(1, d, (_, c) => Math.tanh(at(X, t, c) + at(fed, 0, c)))
        reference.push(...h.data)
      }
      expect(relativeError(layerLoops.recurrence({ n, d, k: 1 }, { X: float32(X), W: float32(W) }), reference)).toBeLessThan(5e-5)
    }))
  })

  it('counts what Table 1 counts, attention twice over', () => {
    const sizes = { n: 70, d: 512, k: 3 }
    expect(layerWork.attention(sizes)).toBe(2 * layerCost.selfAttention(70, 512))
    expect(layerWork.recurrence(sizes)).toBe(layerCost.recurrent(70, 512))
    expect(layerWork.convolution(sizes)).toBe(layerCost.convolutional(70, 512, 3))
  })
})

describe('a slope', () => {
  test('is the exponent of a power', () => {
    fc.assert(fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.01, max: 100, noNaN: true }), (power, factor) => {
      expect(logSlope([4, 16, 20, 700].map((x) => [x, factor * x ** power] as const))).toBeCloseTo(power, 9)
    }))
    expect(() => logSlope([[1, 1]])).toThrow(RangeError)
    expect(() => logSlope([[1, 1], [2, 0]])).toThrow(RangeError)
  })
})

describe('attention in tiles', () => {
  test('is the plain one, whatever the tile', () => {
    fc.assert(fc.property(size, size, size, size, fc.integer({ min: 1, max: 20 }), seed, (n, m, dK, dV, block, s) => {
      const [Q, K, V] = [normalMatrix(n, dK, 3, s), normalMatrix(m, dK, 3, s + 1), normalMatrix(m, dV, 1, s + 2)]
      expect(relativeError(tiledAttention(Q, K, V, block).data, attention(Q, K, V, zeros(n, m)).output.data)).toBeLessThan(1e-12)
    }))
  })

  it('does not overflow where the scores are large', () => {
    const K = matrix(3, 1, [1000, -1000, 2000])
    const V = matrix(3, 1, [1, 2, 3])
    expect(tiledAttention(matrix(1, 1, [1]), K, V, 1).data[0]).toBe(3)
  })

  it('shrinks what it had when a greater score comes, and only then', () => {
    const steps = tileSteps(matrix(1, 1, [1]), matrix(4, 1, [0, 2, 1, 5]), matrix(4, 1, [1, 1, 1, 1]), 1)
    expect(steps.map(({ top }) => top)).toEqual([0, 2, 2, 5])
    expect(steps.map(({ factor }) => factor)).toEqual([0, Math.exp(-2), 1, Math.exp(-3)])
    for (const { output, total } of steps) expect(output[0]).toBeCloseTo(total, 12)
    expect(() => tileSteps(matrix(1, 1, [1]), matrix(1, 1, [1]), matrix(1, 1, [1]), 0)).toThrow(RangeError)
  })

  it('keeps memory that does not grow with n', () => {
    expect(scoreBytes(1024, 8)).toBe(33_554_432)
    expect(tileBytes(64, 64)).toBe(4 * (4096 + 64 * 66))
  })
})

describe('weights in few bits', () => {
  const sharing = fc.constantFrom('matrix' as const, 'row' as const)

  test('err by half a step at most, and are whole numbers in range', () => {
    fc.assert(fc.property(size, size, fc.integer({ min: 2, max: 8 }), sharing, seed, (rows, cols, bits, by, s) => {
      const W = normalMatrix(rows, cols, 1, s)
      const small = quantise(W, bits, by)
      const back = dequantise(small)
      const most = 2 ** (bits - 1) - 1
      expect(Math.max(...small.codes.map(Math.abs))).toBeLessThanOrEqual(most)
      for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) {
        expect(Math.abs(at(back, i, j) - at(W, i, j))).toBeLessThanOrEqual(small.scales[by === 'row' ? i : 0]! / 2 + 1e-12)
      }
    }))
  })

  it('a scale a row is never coarser than one for all, and much finer beside an outlier', () => {
    const W = tabulate(64, 64, (i, j) => at(normalMatrix(64, 64, 1, 5), i, j) * (i === 3 ? 50 : 1))
    const error = (by: 'matrix' | 'row') => {
      const rest = tabulate(60, 64, (i, j) => at(W, i + 4, j))
      const back = dequantise(quantise(W, 8, by))
      return relativeDistance(tabulate(60, 64, (i, j) => at(back, i + 4, j)).data, rest.data)
    }
    expect(error('row')).toBeLessThan(0.01)
    expect(error('matrix')).toBeGreaterThan(0.1)
  })

  it('takes the bytes that its bits take, and its scales', () => {
    const W = normalMatrix(512, 64, 1, 1)
    expect(quantisedBytes(quantise(W, 8, 'matrix'))).toBe(512 * 64 + 4)
    expect(quantisedBytes(quantise(W, 4, 'row'))).toBe(512 * 32 + 512 * 4)
    expect(() => quantise(W, 16, 'row')).toThrow(RangeError)
    expect(dequantise(quantise(zeros(2, 2), 8, 'row')).data).toEqual(zeros(2, 2).data)
    expect(quantise(transpose(matrix(1, 2, [127, -127])), 8, 'matrix').codes).toEqual(Int8Array.of(127, -127))
  })
})
