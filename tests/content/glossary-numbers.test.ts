import { describe, expect, it } from 'vitest'
import { loadDoubts } from '@/lib/content/doubts/load-doubts'
import { loadGlossary } from '@/lib/content/glossary/load-glossary'

/** The numbers of the examples, computed here in the plainest way and not by the code of the demos. */
const softmax = (...scores: number[]) => {
  const powers = scores.map(Math.exp)
  const sum = powers.reduce((a, b) => a + b)
  return powers.map((power) => (power / sum).toFixed(3))
}
const normalised = (...row: number[]) => {
  const mean = row.reduce((a, b) => a + b) / row.length
  const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length
  return row.map((x) => (variance === 0 ? 0 : (x - mean) / Math.sqrt(variance)))
}
const wavelength = (i: number) => 2 * Math.PI * 10000 ** ((2 * i) / 512)
const rate = (step: number) => 512 ** -0.5 * Math.min(step ** -0.5, step * 4000 ** -1.5)
const scientific = (x: number) => x.toExponential(3).replace(/e([+-])(\d+)/, (_, sign, digits) => ` \\cdot 10^{${sign === '-' ? '-' : ''}${digits}}`)
const smoothedFloor = (share: number, words: number) => -((1 - share) * Math.log(1 - share) + share * Math.log(share / words))
const penalty = (length: number) => ((5 + length) / 6) ** 0.6
const fixed = (x: number, digits = 3) => x.toFixed(digits)

const ROWS: readonly (readonly [id: string, numbers: readonly string[]])[] = [
  ['softmax', softmax(2.1, 0.5, -1.3, 3.2)],
  ['attention-weights', softmax(2.1, 0.5, -1.3, 3.2)],
  ['minus-infinity', softmax(2.1, 0.5)],
  ['temperature', [...softmax(4, 2, 0), ...softmax(2, 1, 0), ...softmax(1, 0.5, 0)]],
  ['sqrt-d-k', softmax(2, 1)],
  ['attention-function', [...softmax(1 / Math.SQRT2, 2 / Math.SQRT2, 3 / Math.SQRT2), '0.707', '1.414', '2.121']],
  ['layer-norm', [fixed(normalised(2, 4, 4, 6)[3]!)]],
  ['i-pair', [fixed(wavelength(0)), fixed(wavelength(128), 2), fixed(wavelength(255), 2)]],
  ['wavelength', [fixed(wavelength(255), 2), fixed(10000 * 2 * Math.PI, 2)]],
  ['frequency', [fixed(2 * Math.PI / wavelength(255), 6)]],
  ['positional-encoding', [Math.sin(5), Math.cos(5), Math.sin(0.05), Math.cos(0.05)].map((x) => fixed(x))],
  ['lrate', [scientific(rate(1)), scientific(rate(4000)), scientific(rate(100000))]],
  ['warmup-steps', [scientific(rate(2000)), scientific(rate(4000))]],
  ['label-smoothing', [fixed(smoothedFloor(0.1, 37000)), fixed(Math.exp(smoothedFloor(0.1, 37000)), 2)]],
  ['cross-entropy', [0.7, 0.25, 0.01].map((p) => fixed(-Math.log(p)))],
  ['perplexity', [fixed(Math.log(4.92)), fixed(Math.log2(4.92))]],
  ['per-wordpiece-perplexity', [fixed(4.92 ** 1.3, 2)]],
  ['alpha', [fixed(penalty(10)), fixed(penalty(30))]],
  ['length-penalty', [fixed(-6 / penalty(10), 2).replace('-', '−'), fixed(-7 / penalty(20), 2).replace('-', '−')]],
  ['bleu', [fixed(((5 / 6) * (4 / 5) * (3 / 4) * (2 / 3)) ** 0.25)]],
  ['f1', [fixed((2 * 0.9 * 0.93) / (0.9 + 0.93))]],
  ['additive-attention', [fixed(Math.tanh(0.7))]],
  ['long-range-dependency', [fixed(0.9 ** 50)]],
  ['inverse-square-root', [fixed(4000 ** -0.5, 4), fixed(16000 ** -0.5, 4)]],
  ['w-q', [String(512 * 64), String(8 * 512 * 64)]],
  ['w-o', [String(512 * 512), String(4 * 512 * 512)]],
  ['w-2', [String(2048 * 512 + 512), String(2 * 512 * 2048 + 2048 + 512)]],
  ['weight-sharing', [String(2 * 37000 * 512)]],
  ['d-width', [String(70 ** 2 * 512), String(70 * 512 ** 2)]],
  ['separable-convolution', [String(70 * 70 * 512 + 70 * 512 ** 2)]],
  ['log-k', [fixed(Math.log(512) / Math.log(3), 2)]],
  ['flops', [fixed((43200 * 8 * 9.5e12) / 1e18, 2)]],
  ['k80-k40-m40', [fixed((6 * 86400 * 96 * 2.8e12) / 1e20, 2)]],
  ['variance', [fixed([1, 2, 3, 4, 5, 6].reduce((sum, x) => sum + (x - 3.5) ** 2 / 6, 0))]],
  ['rlhf', [fixed(1 / (1 + Math.exp(-1.5)))]],
  ['what-does-softmax-do', [...softmax(2.1, 0.5, -1.3, 3.2), fixed(Math.exp(1.1)), fixed(Math.exp(1.8), 2), fixed(Math.exp(1.6), 2), ...[2.1, 0.5, -1.3, 3.2].map((x) => fixed(Math.exp(x)))]],
  ['sentences-of-different-length', softmax(2.1, 0.5, -1.3)],
  ['what-changes-w-q-and-w-k-differently', [fixed(0.5 / Math.SQRT2)]],
  ['what-values-do-the-matrices-start-from', [fixed(Math.sqrt(6 / 576))]],
  ['why-divide-by-the-square-root', [fixed(0.7310585786 * 0.2689414214), ...softmax(2, 1)]],
  ['how-does-it-not-blow-up', [scientific(rate(1)), scientific(rate(4000)), fixed(normalised(200, 400, 400, 600)[3]!)]],
]

describe('every number of an example is computed', () => {
  const root = process.cwd()
  const texts = new Map<string, Readonly<Record<'it' | 'en', string>>>([
    ...loadGlossary(root).loaded.map(({ entry }) => [entry.id, { it: Object.values(entry.text.it).join('\n'), en: Object.values(entry.text.en).join('\n') }] as const),
    ...loadDoubts(root).read.map(({ value }) => [value.id, { it: Object.values(value.text.it).join('\n'), en: Object.values(value.text.en).join('\n') }] as const),
  ])

  it.each(ROWS)('%s: %j', (id, numbers) => {
    const text = texts.get(id)
    expect(text).toBeDefined()
    for (const number of numbers) {
      expect(text!.it).toContain(number)
      expect(text!.en).toContain(number)
    }
  })
})
