import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { beamTranslations, greedy, greedyWords } from '@/lib/demos/transformer/decode'
import { createModel, type TransformerModel } from '@/lib/demos/transformer/model'
import type { Tf } from '@/lib/demos/runner'
import { crossEntropy } from '@/lib/domain/maths/cross-entropy'
import { matrix, row } from '@/lib/domain/maths/matrix'
import { relativeError } from '@/lib/domain/maths/relative-error'
import { makeBatch, type Pair } from '@/lib/domain/transformer/batch'
import { parameterShapes, type Weights } from '@/lib/domain/transformer/parameters'
import { referenceForward, smoothedLoss } from '@/lib/domain/transformer/reference'
import { END, PAPER_SETTINGS, START, type TransformerSettings } from '@/lib/domain/transformer/settings'
import { NODE_BACKENDS, startInNode } from '../demos/backends'

const small: TransformerSettings = {
  ...PAPER_SETTINGS,
  sizes: { N: 2, dModel: 8, dFf: 12, h: 2, dK: 4, dV: 3 },
  vocabulary: 11,
  maxLength: 9,
  dropout: 0,
}
const pairs: readonly Pair[] = [
  { source: [3, 4, 5, 6], target: [7, 8] },
  { source: [9], target: [10, 9, 8, 7, 3] },
]

/** In its test mode tfjs takes what a kernel of ours keeps for its backward pass for a leak. */
function leaveTestMode(tf: Tf): void {
  tf.env().set('IS_TEST', false)
  tf.env().set('PROD', true)
}

/** Settings that each change one part of the model. */
const variants: Readonly<Record<string, Partial<TransformerSettings>>> = {
  'as in the paper': {},
  'norms before the sub-layers': { norm: 'pre' },
  'learned positions': { positions: 'learned' },
  'no positions': { positions: 'none' },
  'scores not divided': { scaleScores: false },
  'one head': { sizes: { ...small.sizes, h: 1 } },
}

describe.each(NODE_BACKENDS)('the model on %s', (backend) => {
  let tf: Tf
  let model: TransformerModel | null = null
  const make = (change: Partial<TransformerSettings> = {}, seed = 5) => (model = createModel(tf, { ...small, ...change }, seed))
  beforeAll(async () => {
    tf = await startInNode(backend)
    leaveTestMode(tf)
  })
  afterEach(() => model?.dispose())

  test.each(Object.entries(variants))('%s: logits and every head agree with the float64 reference, padding or not', async (_, change) => {
    const { settings, forward, exportWeights } = make(change)
    const weights = await exportWeights()
    const { logits, maps } = await forward(makeBatch(pairs))
    const width = 6
    pairs.forEach(({ source, target }, i) => {
      const input = [START, ...target]
      const reference = referenceForward(settings, weights, [...source, END], input)
      input.forEach((_, at) => {
        const place = (i * width + at) * settings.vocabulary
        expect(relativeError(logits.slice(place, place + settings.vocabulary), row(reference.logits, at))).toBeLessThan(1e-5)
      })
      for (const kind of ['encoder', 'decoder', 'cross'] as const) {
        const [, heads, queries, keys] = maps[kind].shape
        maps[kind].layers.forEach((layer, n) => reference.maps[kind][n]!.forEach((expected, h) => {
          for (let q = 0; q < expected.rows; q++) {
            const from = ((i * heads + h) * queries + q) * keys
            expect(relativeError(layer.slice(from, from + expected.cols), row(expected, q))).toBeLessThan(1e-5)
            // Nothing is looked at beyond the sentence's end.
            expect(layer.slice(from + expected.cols, from + keys).every((weight) => weight === 0)).toBe(true)
          }
        }))
      }
    })
  })

  test('the loss is the reference’s, with and without smoothing, padding not counted', async () => {
    const { settings, lossOn, exportWeights } = make()
    const weights = await exportWeights()
    const rows = pairs.flatMap(({ source, target }) => {
      const { logits } = referenceForward(settings, weights, [...source, END], [START, ...target])
      return [...target, END].map((word, at) => ({ logits: row(logits, at), word }))
    })
    const smoothed = rows.reduce((sum, { logits, word }) => sum + smoothedLoss(logits, word, 0.1), 0) / rows.length
    const plain = rows.reduce((sum, { logits, word }) => sum + crossEntropy(matrix(1, logits.length, logits), [word]), 0) / rows.length
    expect(await lossOn(makeBatch(pairs), 0.1)).toBeCloseTo(smoothed, 5)
    expect(await lossOn(makeBatch(pairs))).toBeCloseTo(plain, 5)
  })

  test.each(['post', 'pre'] as const)('gradients of every parameter agree with finite differences of the float64 loss (norm %s)', async (norm) => {
    const { settings, trainStep, exportWeights } = make({ norm, positions: 'learned', sizes: { ...small.sizes, N: 1 } })
    const weights = await exportWeights()
    const names = parameterShapes(settings).map(({ name }) => name)
    const { gradients } = await trainStep(makeBatch(pairs), names)
    const count = pairs.reduce((sum, { target }) => sum + target.length + 1, 0)
    const lossOf = (changed: Weights) => pairs.reduce((sum, { source, target }) => {
      const { logits } = referenceForward(settings, changed, [...source, END], [START, ...target])
      return sum + [...target, END].reduce((total, word, at) => total + smoothedLoss(row(logits, at), word, settings.smoothing), 0)
    }, 0) / count
    for (const name of names) {
      const numbers = weights[name]!
      // The three coordinates with the greatest gradients and a fixed one.
      const chosen = [...gradients[name]!.keys()].sort((a, b) => Math.abs(gradients[name]![b]!) - Math.abs(gradients[name]![a]!)).slice(0, 3)
      for (const i of [...chosen, numbers.length - 1]) {
        const at = (value: number) => {
          const moved = numbers.slice()
          moved[i] = value
          // float32 keeps the step only roughly: the step really made is divided by.
          return { loss: lossOf({ ...weights, [name]: moved }), x: moved[i]! }
        }
        const [above, below] = [at(numbers[i]! + 1e-3), at(numbers[i]! - 1e-3)]
        const slope = (above.loss - below.loss) / (above.x - below.x)
        expect(Math.abs(gradients[name]![i]! - slope), `${name}[${i}]`).toBeLessThan(1e-4 + 1e-3 * Math.abs(slope))
      }
    }
  })
})

describe('learning', () => {
  let tf: Tf
  beforeAll(async () => {
    tf = await startInNode('wasm')
    leaveTestMode(tf)
  })
  const learner: TransformerSettings = { ...small, sizes: { N: 1, dModel: 16, dFf: 32, h: 2, dK: 8, dV: 8 }, warmup: 20, rateScale: 2, smoothing: 0 }

  test('a tiny model learns a batch by heart, and says it back greedily and by beam', async () => {
    const model = createModel(tf, learner, 3)
    const batch = makeBatch(pairs)
    for (let step = 0; step < 120; step++) await model.trainStep(batch)
    expect(await model.lossOn(batch)).toBeLessThan(0.05)
    const targets = pairs.map(({ target }) => [...target])
    expect(await greedy(model, pairs.map(({ source }) => source), 9)).toEqual(targets)
    for (const { source, target } of pairs) {
      const written: number[] = []
      for await (const { word } of greedyWords(model, source, 9)) written.push(word)
      expect(written).toEqual([...target, END])
      const [first, ...others] = await beamTranslations(model, source, { beam: 3, alpha: 0.6, maxLength: 9 })
      expect(first!.words).toEqual(target)
      // A model that is sure of itself lets the search stop before a second sentence has ended.
      for (const { score } of others) expect(score).toBeLessThan(first!.score)
    }
    model.dispose()
  })

  test('the same seed gives the same run, and a state taken midway goes on as if nothing had happened', async () => {
    const settings = { ...learner, dropout: 0.1, smoothing: 0.1 }
    const batch = makeBatch(pairs)
    const run = async (interrupted: boolean) => {
      let model = createModel(tf, settings, 8)
      const losses: number[] = []
      for (let step = 0; step < 8; step++) {
        if (interrupted && step === 4) {
          const state = await model.exportState()
          model.dispose()
          model = createModel(tf, settings, 8)
          model.loadState(state)
        }
        losses.push((await model.trainStep(batch)).loss)
      }
      model.dispose()
      return losses
    }
    const whole = await run(false)
    expect(await run(true)).toEqual(whole)
    expect(whole.at(-1)).not.toBe(whole[0])
  })

  test('no tensor is left behind', async () => {
    const before = tf.memory().numTensors
    const model = createModel(tf, { ...learner, dropout: 0.1 }, 1)
    const batch = makeBatch(pairs)
    await model.trainStep(batch)
    const held = tf.memory().numTensors
    await model.trainStep(batch, ['encoder.0.self.WQ'])
    await model.forward(batch)
    await greedy(model, [[3, 4]], 5)
    await beamTranslations(model, [3, 4], { beam: 2, alpha: 0.6, maxLength: 5 })
    model.loadState(await model.exportState())
    expect(tf.memory().numTensors).toBe(held)
    model.dispose()
    expect(tf.memory().numTensors).toBe(before)
  })

  test('weights of another model are refused, and change nothing', async () => {
    const model = createModel(tf, learner, 1)
    const other = createModel(tf, { ...learner, sizes: { ...learner.sizes, dFf: 8 } }, 1)
    const before = await model.exportWeights()
    const foreign = await other.exportWeights()
    expect(() => model.loadWeights(foreign)).toThrow(/encoder\.0\.ffn\.W1 has 128 numbers/)
    expect(() => model.loadWeights({})).toThrow(/lack embedding/)
    expect(await model.exportWeights()).toEqual(before)
    model.dispose()
    other.dispose()
  })

  test('ids beyond the vocabulary and sentences beyond the learned positions are refused', async () => {
    const model = createModel(tf, { ...learner, positions: 'learned', maxLength: 3 }, 1)
    await expect(model.lossOn(makeBatch([{ source: [11], target: [3] }]))).rejects.toThrow(/outside the vocabulary/)
    await expect(model.lossOn(makeBatch([{ source: [3, 3, 3], target: [3] }]))).rejects.toThrow(/no position beyond 3/)
    model.dispose()
  })
})
