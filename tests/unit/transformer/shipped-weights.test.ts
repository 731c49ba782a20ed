import { readFileSync, statSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { beamTranslations, greedy } from '@/lib/demos/transformer/decode'
import { createModel, type TransformerModel } from '@/lib/demos/transformer/model'
import { FIGURE_SENTENCES } from '@/lib/domain/parallel-grammar/figure-sentences'
import { findHeadRoles } from '@/lib/domain/parallel-grammar/head-roles'
import { heldOutPairs } from '@/lib/domain/parallel-grammar/held-out'
import { probePairs } from '@/lib/domain/parallel-grammar/probes'
import { ABLATIONS, SEEDS, TRAINING, TRANSLATOR, type Ablation } from '@/lib/domain/parallel-grammar/recipe'
import { rightWords } from '@/lib/domain/parallel-grammar/right-words'
import { LONGEST } from '@/lib/domain/parallel-grammar/sentence-pair'
import { idsOf } from '@/lib/domain/parallel-grammar/training-batches'
import { findWord, getWordId } from '@/lib/domain/parallel-grammar/vocabulary'
import type { MeasuredFacts, TranslatorFacts } from '@/lib/domain/parallel-grammar/told'
import { makeBatch } from '@/lib/domain/transformer/batch'
import { countParameters } from '@/lib/domain/transformer/parameters'
import { smoothingFloor } from '@/lib/domain/maths/label-smoothing'
import { withoutHead, type HeadPlace } from '@/lib/domain/transformer/without-head'
import { bestHead } from '@/lib/ui/translator/word-lines'
import { smallWeights } from '@/lib/domain/transformer/small-weights'
import { unpackWeights } from '@/lib/domain/transformer/weights-file'
import { measure } from '@/lib/demos/translator/measure'
import { startInNode } from '../demos/backends'

const folder = new URL('../../../content/translator/', import.meta.url)
const file = (name: string) => readFileSync(new URL(name, folder))
const results = JSON.parse(file('results.json').toString()) as TranslatorFacts['results'] & { again: Record<'unseenSentences' | 'unseenMeetings', MeasuredFacts> }
const ablations = JSON.parse(file('ablations.json').toString()) as TranslatorFacts['ablations']
const log = JSON.parse(file('log.json').toString()) as TranslatorFacts['log']

describe('the weights that are shipped', () => {
  let model: TransformerModel
  beforeAll(async () => {
    const tf = await startInNode('wasm')
    tf.env().set('IS_TEST', false)
    tf.env().set('PROD', true)
    model = createModel(tf, TRANSLATOR, 0)
    model.loadWeights(unpackWeights(TRANSLATOR, file('weights.bin')))
  })
  const pairsOf = (set: 'unseenSentences' | 'unseenMeetings', count: number) => heldOutPairs(set === 'unseenSentences' ? 'unseen-sentences' : 'unseen-meetings', SEEDS.testing, count)

  // All of them are measured again in the long run, a tenth each time.
  const counts = process.env.LONG === '1' ? (['all', 'again'] as const) : (['again'] as const)
  test.each(counts)('reproduce the loss and BLEU that training wrote down (%s)', async (count) => {
    for (const set of ['unseenSentences', 'unseenMeetings'] as const) {
      const told = count === 'all' ? results[set] : results.again[set]
      const found = await measure(model, pairsOf(set, told.sentences))
      expect(Math.abs(found.loss - told.loss)).toBeLessThan(1e-4)
      expect(found.bleu).toBeCloseTo(told.bleu, 1)
      expect(found.exact).toBeCloseTo(told.exact, 3)
    }
  })

  test('are those of the recipe: its sizes, steps and snapshots, in at most 2 MB and 8 MB', () => {
    expect(results).toMatchObject({ parameters: countParameters(TRANSLATOR), steps: TRAINING.steps, batch: TRAINING.batch, snapshots: TRAINING.snapshots })
    expect(statSync(new URL('weights.bin', folder)).size).toBeLessThanOrEqual(2e6)
    const sizes = TRAINING.snapshots.map((step) => statSync(new URL(`snapshot-${step}.bin`, folder)).size)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(8e6)
  })

  test('translate at least 99 % of unseen sentences exactly, of both kinds', () => {
    for (const set of ['unseenSentences', 'unseenMeetings'] as const) {
      expect(results[set].sentences).toBeGreaterThanOrEqual(1000)
      expect(results[set].exact).toBeGreaterThanOrEqual(0.99)
    }
  })

  test('stand beside a baseline and its four ablations, all at one budget', () => {
    expect(ablations.map(({ name }) => name)).toEqual(Object.keys(ABLATIONS))
    for (const row of ablations) {
      const plan = ABLATIONS[row.name as Ablation]
      expect(row).toMatchObject({ steps: ABLATIONS.base.steps, sentences: ABLATIONS.base.tested, parameters: countParameters(plan.settings) })
    }
  })

  test('came of a log that goes from guessing to near the floor of the smoothed loss', () => {
    expect(log.at(-1)!.step).toBe(results.steps)
    expect(log[0]!.loss).toBeGreaterThan(Math.log(TRANSLATOR.vocabulary) - 1)
    expect(log.at(-1)!.loss).toBeLessThan(smoothingFloor(TRANSLATOR.vocabulary, TRANSLATOR.smoothing) + 0.3)
    expect(log.at(-1)!.loss).toBeGreaterThan(smoothingFloor(TRANSLATOR.vocabulary, TRANSLATOR.smoothing))
  })

  test.each([
    ['the cat eats the mouse', 'la gatta mangia il topo'],
    ['the white cats do not sleep', 'le gatte bianche non dormono'],
    ['my sister gives him an apple', 'mia sorella gli dà una mela'],
  ])('%s → %s, greedily and by beam', async (english, italian) => {
    const source = english.split(' ').map(getWordId)
    const said = (ids: readonly number[]) => ids.map(findWord).join(' ')
    expect((await greedy(model, [source], LONGEST + 1)).map(said)).toEqual([italian])
    expect(said((await beamTranslations(model, source, { beam: 4, alpha: 0.6, maxLength: LONGEST + 1 }))[0]!.words)).toBe(italian)
  })

  test('have heads that carry reordering and agreement, far above looking evenly; untrained ones have none', async () => {
    const batch = makeBatch(probePairs().map(idsOf))
    const best = async () => {
      const roles = findHeadRoles((await model.forward(batch)).maps)
      return (['reordering', 'agreement-before'] as const).map((role) => roles.find((one) => one.role === role)!)
    }
    for (const { role, share, evenly } of await best()) expect(share, role).toBeGreaterThan(2 * evenly)
    model.loadWeights(unpackWeights(TRANSLATOR, file('snapshot-0.bin')))
    for (const { role, share, evenly } of await best()) expect(share, role).toBeLessThan(2 * evenly)
    model.loadWeights(unpackWeights(TRANSLATOR, file('weights.bin')))
  })

  test('lose nothing in 8 bits, little in 4, everything in 2', async () => {
    const pairs = pairsOf('unseenSentences', 60)
    const exact = async (bits: number) => {
      const { weights, bytes } = smallWeights(TRANSLATOR, unpackWeights(TRANSLATOR, file('weights.bin')), bits, 'row')
      expect(bytes).toBeLessThan(countParameters(TRANSLATOR) * (bits / 8 + 0.1))
      model.loadWeights(weights)
      return (await measure(model, pairs)).exact
    }
    expect(await exact(8)).toBe(results.again.unseenSentences.exact)
    expect(await exact(4)).toBeGreaterThan(0.9)
    expect(await exact(2)).toBeLessThan(0.1)
    model.loadWeights(unpackWeights(TRANSLATOR, file('weights.bin')))
  })

  test('need some heads and not others: without one adjectives or articles go wrong, those that reorder stand in for each other', async () => {
    const weights = unpackWeights(TRANSLATOR, file('weights.bin'))
    const batch = makeBatch(probePairs().map(idsOf))
    const right = async (place: HeadPlace | null) => {
      model.loadWeights(place ? withoutHead(TRANSLATOR, weights, place) : weights)
      return rightWords((await model.forward(batch)).logits, batch, TRANSLATOR.vocabulary)
    }
    const all = { article: 1, noun: 1, adjective: 1, verb: 1 }
    expect(await right(null)).toEqual(all)
    // As the card says.
    expect((await right({ kind: 'encoder', layer: 1, head: 0 })).adjective).toBeCloseTo(0.74, 1)
    expect((await right({ kind: 'encoder', layer: 1, head: 3 })).article).toBeCloseTo(0.83, 1)
    expect((await right({ kind: 'cross', layer: 0, head: 1 })).adjective).toBeCloseTo(0.34, 1)
    for (let head = 0; head < TRANSLATOR.sizes.h; head++) expect(await right({ kind: 'cross', layer: 1, head })).toEqual(all)
    expect(await right(null)).toEqual(all)
  })

  test.each(FIGURE_SENTENCES)('have a head for $name that looks where it should far more than evenly', async ({ words, from, to }) => {
    const source = words.map(getWordId)
    const [written] = await greedy(model, [source], LONGEST + 1)
    const { maps } = await model.forward(makeBatch([{ source, target: written! }]))
    expect(bestHead(maps.encoder, from, to).share).toBeGreaterThan(3 / (words.length + 1))
  })
})
