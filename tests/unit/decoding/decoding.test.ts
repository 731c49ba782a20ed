import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { generateByDrawing, generateGreedily } from '@/lib/domain/decoding/generate'
import { countNgrams, evidenceFor, nextTokens, START } from '@/lib/domain/decoding/ngram-model'
import { draw, shape, UNSHAPED } from '@/lib/domain/decoding/shape'
import { traceBeam } from '@/lib/domain/decoding/trace-beam'

const SIZE = 6
const FINISH = 5
const token = fc.integer({ min: 0, max: 4 })
const corpus = fc.array(fc.array(token, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)
const distribution = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 })
  .filter((counts) => sum(counts) > 0)
  .map((counts) => counts.map((count) => count / sum(counts)))
const shaping = fc.record({
  temperature: fc.double({ min: 0.1, max: 4, noNaN: true }),
  topK: fc.integer({ min: 0, max: 12 }),
  topP: fc.double({ min: 0.05, max: 1, noNaN: true }),
})

describe('the counted model', () => {
  it('mixes the counts as Witten and Bell do', () => {
    // a b | a c | b: after a come b and c, once each; alone: a 2, b 2, c 1, end 3 of 8.
    const model = countNgrams([[0, 1], [0, 2], [1]], 1, 4, 3)
    const p = nextTokens(model, [0])
    expect(p[1]).toBeCloseTo((1 + 2 * (2 / 8)) / (2 + 2), 12)
    expect(p[2]).toBeCloseTo((1 + 2 * (1 / 8)) / (2 + 2), 12)
    expect(p[3]).toBeCloseTo((2 * (3 / 8)) / (2 + 2), 12)
    expect(evidenceFor(model, [0])).toEqual([
      { context: [], seen: 8, kinds: 4 },
      { context: [0], seen: 2, kinds: 2 },
    ])
    expect(evidenceFor(model, [])[1]).toEqual({ context: [START], seen: 3, kinds: 2 })
  })

  test('gives probabilities that sum to 1 after anything at all', () => {
    fc.assert(fc.property(corpus, fc.integer({ min: 0, max: 4 }), fc.array(fc.integer({ min: 0, max: SIZE - 1 }), { maxLength: 6 }), (sentences, context, after) => {
      const p = nextTokens(countNgrams(sentences, context, SIZE, FINISH), after)
      expect(sum(p)).toBeCloseTo(1, 10)
      expect(Math.min(...p)).toBeGreaterThanOrEqual(0)
    }))
  })

  it('is refused where nothing was counted', () => {
    expect(() => nextTokens(countNgrams([], 1, 4, 3), [])).toThrow(RangeError)
  })
})

describe('shaping a distribution', () => {
  test('keeps the order, the sum, and no more than k', () => {
    fc.assert(fc.property(distribution, shaping, (p, settings) => {
      const candidates = shape(p, settings)
      const kept = candidates.filter(({ cutBy }) => cutBy === null)
      expect(sum(candidates.map(({ tempered }) => tempered))).toBeCloseTo(1, 9)
      expect(sum(candidates.map(({ after }) => after))).toBeCloseTo(1, 9)
      if (settings.topK > 0) expect(kept.length).toBeLessThanOrEqual(settings.topK)
      for (const [i, one] of candidates.entries()) {
        if (i > 0) expect(one.before).toBeLessThanOrEqual(candidates[i - 1]!.before)
        expect(one.cutBy === null).toBe(i < kept.length)
        expect(one.after > 0).toBe(i < kept.length)
      }
    }))
  })

  test('with top-p keeps the shortest run of likeliest tokens that reaches p', () => {
    fc.assert(fc.property(distribution, fc.double({ min: 0.05, max: 1, noNaN: true }), (p, topP) => {
      const kept = shape(p, { ...UNSHAPED, topP }).filter(({ cutBy }) => cutBy === null)
      const mass = sum(kept.map(({ tempered }) => tempered))
      expect(mass).toBeGreaterThanOrEqual(topP - 1e-9)
      expect(mass - kept.at(-1)!.tempered).toBeLessThan(topP)
    }))
  })

  it('does what the glossary’s example says', () => {
    expect(shape([0.644, 0.237, 0.087, 0.032], { ...UNSHAPED, topP: 0.9 }).map(({ cutBy }) => cutBy)).toEqual([null, null, null, 'top-p'])
    // softmax of [2, 1, 0] at temperature 0.5.
    const logits = [2, 1, 0].map(Math.exp)
    const [a, b, c] = shape(logits.map((value) => value / sum(logits)), { ...UNSHAPED, temperature: 0.5 })
    for (const [one, expected] of [[a, 0.867], [b, 0.117], [c, 0.016]] as const) expect(one!.tempered).toBeCloseTo(expected, 3)
  })

  test('at temperature 1 without cuts changes nothing', () => {
    fc.assert(fc.property(distribution, (p) => {
      for (const { before, after } of shape(p, UNSHAPED)) expect(after).toBeCloseTo(before, 10)
    }))
  })

  test('a number in [0, 1) falls on the stretch that holds it', () => {
    fc.assert(fc.property(distribution, shaping, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (p, settings, uniform) => {
      const candidates = shape(p, settings)
      const { index, from, to } = draw(candidates, uniform)
      expect(candidates[index]!.after).toBeGreaterThan(0)
      expect(from).toBeLessThanOrEqual(uniform)
      expect(to).toBeGreaterThan(uniform - 1e-9)
    }))
    expect(() => draw([], 0.5)).toThrow(RangeError)
  })
})

describe('generating', () => {
  const limits = { end: FINISH, most: 12 }
  const next = (sentences: number[][]) => {
    const model = countNgrams(sentences, 2, SIZE, FINISH)
    return (tokens: readonly number[]) => nextTokens(model, tokens)
  }

  test('a beam of one, and drawing from the likeliest alone, are the greedy choice', () => {
    fc.assert(fc.property(corpus, fc.array(token, { maxLength: 3 }), fc.integer({ min: 0, max: 999 }), (sentences, start, seed) => {
      const model = next(sentences)
      const greedy = generateGreedily(model, start, limits)
      expect(traceBeam(model, start, { beam: 1, alpha: 0.6, maxLength: 12, end: FINISH }).finished[0]!.words).toEqual(greedy.tokens)
      expect(generateByDrawing(model, start, { temperature: 1, topK: 1, topP: 1 }, seed, limits).tokens).toEqual(greedy.tokens)
    }), { numRuns: 60 })
  })

  test('the same seed draws the same sentence, and the choices are those of the sentence', () => {
    fc.assert(fc.property(corpus, shaping, fc.integer({ min: 0, max: 999 }), (sentences, settings, seed) => {
      const first = generateByDrawing(next(sentences), [], settings, seed, limits)
      expect(generateByDrawing(next(sentences), [], settings, seed, limits)).toEqual(first)
      expect(first.choices.map(({ candidates, chosen }) => candidates[chosen]!.token)).toEqual(first.tokens)
      for (const { candidates, chosen } of first.choices) expect(candidates[chosen]!.cutBy).toBe(null)
      expect(first.tokens.slice(0, -1)).not.toContain(FINISH)
    }), { numRuns: 60 })
  })

  it('draws as often as the probabilities say', () => {
    const model = next([[0], [0], [0], [1]])
    const counts = [0, 0]
    for (let seed = 0; seed < 4000; seed++) counts[generateByDrawing(model, [], UNSHAPED, seed, { end: FINISH, most: 1 }).tokens[0]!]!++
    const p = model([])[0]!
    // Within five standard errors of a share of 4000.
    expect(Math.abs(counts[0]! / 4000 - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / 4000))
  })

  test('of a beam, whoever is cut is no better than whoever stays', () => {
    fc.assert(fc.property(corpus, fc.integer({ min: 1, max: 4 }), (sentences, beam) => {
      const { steps } = traceBeam(next(sentences), [], { beam, alpha: 0.6, maxLength: 8, end: FINISH })
      for (const { kept, cut } of steps) {
        expect(kept.length).toBeLessThanOrEqual(beam)
        for (const loser of cut) {
          expect(loser.logProbability).toBeLessThanOrEqual(Math.min(...kept.map(({ logProbability }) => logProbability)) + 1e-12)
          expect(kept.map(({ words }) => words.join())).not.toContain(loser.words.join())
        }
      }
    }), { numRuns: 60 })
  })
})
