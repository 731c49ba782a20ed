import { describe, expect, test } from 'vitest'
import { SIZE_ROWS } from '@/lib/domain/formulas/arithmetic/table-3-sizes'
import { layerCost, multiHeadOperations } from '@/lib/domain/maths/layer-cost'
import { attentionParameters, BASE_MODEL, feedForwardParameters, layerParameters, modelParameters, vocabulariesFor } from '@/lib/domain/maths/parameter-count'
import { contiguousLayers, dilatedLayers, restrictedHops } from '@/lib/domain/maths/path-length'
import { CARD_TFLOPS, DAY, HOUR, trainingOperations } from '@/lib/domain/maths/training-cost'

/** Layer counts worked apart, by hand and in another program, from the model of 3.1–3.4. */
const LAYERS: Record<string, number> = {
  base: 44_101_632, '(A) h = 1': 44_101_632, '(A) h = 4': 44_101_632, '(A) h = 16': 44_101_632, '(A) h = 32': 44_101_632,
  '(B) d_k = 16': 37_023_744, '(B) d_k = 32': 39_383_040, '(C) N = 2': 14_700_544, '(C) N = 4': 29_401_088, '(C) N = 8': 58_802_176,
  '(C) d_model = 256': 17_344_512, '(C) d_model = 1024': 125_927_424, '(C) d_ff = 1024': 31_506_432, '(C) d_ff = 4096': 69_292_032, big: 176_283_648,
}

describe('parameters', () => {
  test.each(SIZE_ROWS.map((row) => [row.name, row] as const))('%s', (name, { sizes, printed }) => {
    expect(layerParameters(sizes)).toBe(LAYERS[name])
    if (printed === null) return
    expect(Math.round(modelParameters(sizes, 37_000) / 1e6)).not.toBe(printed)
    const { least, most } = vocabulariesFor(sizes, printed)
    for (const [vocabulary, fits] of [[least, true], [most, true], [least - 1, false], [most + 1, false]] as const) {
      expect(Math.round(modelParameters(sizes, vocabulary) / 1e6) === printed, `V = ${vocabulary}`).toBe(fits)
    }
  })

  test('one vocabulary fits ten rows of eleven, none all', () => {
    const printed = SIZE_ROWS.flatMap((row) => (row.printed === null ? [] : [{ name: row.name, ...vocabulariesFor(row.sizes, row.printed) }]))
    const others = printed.filter(({ name }) => name !== 'big')
    expect(Math.max(...others.map(({ least }) => least))).toBe(41_004)
    expect(Math.min(...others.map(({ most }) => most))).toBe(41_208)
    expect(printed.find(({ name }) => name === 'big')).toEqual({ name: 'big', least: 35_368, most: 36_344 })
  })

  test('blocks', () => {
    expect(attentionParameters(BASE_MODEL)).toBe(1_048_576)
    expect(feedForwardParameters(BASE_MODEL)).toBe(2_099_712)
  })
})

describe('costs', () => {
  test.each([
    ['eight heads', multiHeadOperations(70, 512, 8, 64, 64), 156_835_840],
    ['one head', multiHeadOperations(70, 512, 1, 512, 512), 156_835_840],
    ['attention, n = 70', layerCost.selfAttention(70, 512), 2_508_800],
    ['recurrence, n = 70', layerCost.recurrent(70, 512), 18_350_080],
    ['convolution, k = 3', layerCost.convolutional(70, 512, 3), 55_050_240],
    ['separable, k = n', layerCost.separable(70, 512, 70), 20_858_880],
    ['restricted, r = 20', layerCost.restricted(70, 512, 20), 716_800],
    ['base training', trainingOperations(12 * HOUR, 8, CARD_TFLOPS.P100), 3.2832e18],
    ['big training', trainingOperations(3.5 * DAY, 8, CARD_TFLOPS.P100), 2.29824e19],
  ])('%s', (_, computed, expected) => expect(computed / expected).toBeCloseTo(1, 12))

  test('layers between two ends, counted by spreading', () => {
    for (const n of [2, 3, 10, 70, 512]) {
      for (const k of [2, 3, 5]) {
        expect(contiguousLayers(n, k)).toBe(spread(n, () => k - 1))
        expect(dilatedLayers(n, k)).toBe(spread(n, (layer) => (k - 1) * k ** layer))
      }
    }
    expect(contiguousLayers(512, 3)).toBe(256)
    expect(dilatedLayers(512, 3)).toBe(6)
    expect(restrictedHops(70, 20)).toBe(7)
  })
})

/** Layers until the farthest position reached from 0 is n − 1, each layer reaching `step(layer)` further. */
function spread(n: number, step: (layer: number) => number): number {
  let layers = 0
  for (let far = 0; far < n - 1; far += step(layers++));
  return layers
}
