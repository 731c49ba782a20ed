import { readFileSync } from 'node:fs'
import { greedyWords } from '@/lib/demos/transformer/decode'
import { createModel } from '@/lib/demos/transformer/model'
import { warmUp } from '@/lib/demos/translator/warm-up'
import type { Tensor, Tf } from '@/lib/demos/runner'
import { TRANSLATOR } from '@/lib/domain/parallel-grammar/recipe'
import { heldOutPairs } from '@/lib/domain/parallel-grammar/held-out'
import { LONGEST } from '@/lib/domain/parallel-grammar/sentence-pair'
import { idsOf, trainingBatches } from '@/lib/domain/parallel-grammar/training-batches'
import { makeBatch, type Batch } from '@/lib/domain/transformer/batch'
import { SPECIAL_WORDS, type TransformerSettings } from '@/lib/domain/transformer/settings'
import { unpackWeights } from '@/lib/domain/transformer/weights-file'
import { NODE_BACKENDS, startInNode } from '../unit/demos/backends'

/** Warm rounds; plain JavaScript takes seconds a step, and is known well enough after two. */
const ROUNDS = { wasm: 7, cpu: 2 } as const
const TARGET = 2

/** Left and right sizes of a product, and how many of its kind lie side by side (sentences × heads). */
interface Product {
  readonly left: readonly [number, number]
  readonly right: readonly [number, number]
  readonly many: number
}

/**
 * A training step beside the bare matrix products that it cannot do without (each forward product and
 * the two of its backward pass), turn about in one process; then how both grow with d_model and with n; and how
 * long the translator takes over a sentence. `translator` and `translation` ask for that alone.
 */
export async function run([only]: readonly string[]): Promise<void> {
  if (only === undefined || only === 'translation') await translations()
  if (only === 'translation') return
  for (const backend of [...NODE_BACKENDS].reverse()) {
    const tf = await startInNode(backend)
    tf.env().set('IS_TEST', false)
    tf.env().set('PROD', true)
    const rounds = ROUNDS[backend]
    await compare(tf, `${backend}: the translator, 64 sentences`, TRANSLATOR, trainingBatches(2, 64)(7), rounds)
    if (only === 'translator') return
    if (backend === 'cpu') continue
    for (const dModel of [32, 64, 128]) {
      const sizes = { ...TRANSLATOR.sizes, dModel, dFf: 4 * dModel, dK: dModel / 4, dV: dModel / 4 }
      await compare(tf, `${backend}: d_model ${dModel}, n 12`, { ...TRANSLATOR, sizes, vocabulary: 500 }, evenBatch(64, 12, 500), rounds)
    }
    for (const n of [12, 24, 48]) await compare(tf, `${backend}: d_model 64, n ${n}`, { ...TRANSLATOR, vocabulary: 500 }, evenBatch(32, n, 500), rounds)
  }
}

/** Sentences timed, and the longest that one may take, in milliseconds. */
const SENTENCES = 60
const SHOWN_WITHIN = 300

/** From a sentence to its last word, word by word, on the shipped weights: the first ever, and held-out ones. */
async function translations(): Promise<void> {
  const tf = await startInNode('wasm')
  tf.env().set('IS_TEST', false)
  tf.env().set('PROD', true)
  const model = createModel(tf, TRANSLATOR, 0)
  model.loadWeights(unpackWeights(TRANSLATOR, readFileSync(new URL('../../content/translator/weights.bin', import.meta.url))))
  const started = performance.now()
  await warmUp(model)
  const warming = performance.now() - started
  const times: number[] = []
  for (const { source } of heldOutPairs('unseen-sentences', 9, SENTENCES).map(idsOf)) {
    const begun = performance.now()
    for await (const one of greedyWords(model, source, LONGEST + 1)) void one
    times.push(performance.now() - begun)
  }
  const first = times[0]!
  times.sort((a, b) => a - b)
  const [median, most] = [times[SENTENCES >> 1]!, times.at(-1)!]
  console.log(`learn: translation on wasm: warming up ${warming.toFixed(0)} ms, then the first sentence ${first.toFixed(0)} ms; of ${SENTENCES}, median ${median.toFixed(0)} ms, longest ${most.toFixed(0)} ms (at most ${SHOWN_WITHIN})${most > SHOWN_WITHIN ? '  OVER' : ''}`)
  model.dispose()
}

async function compare(tf: Tf, name: string, settings: TransformerSettings, batch: Batch, rounds: number): Promise<void> {
  const model = createModel(tf, settings, 1)
  const products = productsOf(settings, batch)
  const inputs = products.map(({ left, right, many }) => [tf.ones([many, ...left]), tf.ones([many, ...right])] as const)
  const [step, bare] = await medians([() => model.trainStep(batch), () => bareProducts(tf, inputs)], rounds)
  const ratio = step! / bare!
  console.log(`learn: ${name}: ${(1000 / step!).toFixed(2)} steps a second, ${step!.toFixed(0)} ms a step; its bare products ${bare!.toFixed(0)} ms; ratio ${ratio.toFixed(2)} (at most ${TARGET})${ratio > TARGET ? '  OVER' : ''}`)
  tf.dispose(inputs.flat())
  model.dispose()
}

/** Forward products of a step, in the order of the model. */
function productsOf({ sizes, vocabulary }: TransformerSettings, { source, input }: Batch): readonly Product[] {
  const { N, dModel, dFf, h, dK, dV } = sizes
  const [s, t] = [source.rows * source.length, input.rows * input.length]
  const dense = (rows: number, from: number, to: number): Product => ({ left: [rows, from], right: [from, to], many: 1 })
  const attention = (queries: number, keys: number): readonly Product[] => {
    const [q, k] = [queries / source.rows, keys / source.rows]
    return [
      dense(queries, dModel, h * dK), dense(keys, dModel, h * dK), dense(keys, dModel, h * dV),
      { left: [q, dK], right: [dK, k], many: source.rows * h }, { left: [q, k], right: [k, dV], many: source.rows * h },
      dense(queries, h * dV, dModel),
    ]
  }
  const network = (rows: number) => [dense(rows, dModel, dFf), dense(rows, dFf, dModel)]
  const layers = Array.from({ length: N }, () => [...attention(s, s), ...network(s), ...attention(t, t), ...attention(t, s), ...network(t)]).flat()
  return [...layers, dense(t, dModel, vocabulary)]
}

/**
 * Each product A·B, and with it dY·Bᵀ and Aᵀ·dY, transposed beforehand as wasm likes it; the last one is read
 * back, so that all has been done.
 */
async function bareProducts(tf: Tf, inputs: readonly (readonly [Tensor, Tensor])[]): Promise<void> {
  const last = tf.tidy(() => inputs.map(([A, B]) => {
    const Y = tf.matMul(A, B)
    return [tf.matMul(Y, tf.transpose(B, [0, 2, 1])), tf.matMul(tf.transpose(A, [0, 2, 1]), Y)]
  }).flat().at(-1)!)
  await last.data()
  last.dispose()
}

function evenBatch(rows: number, length: number, vocabulary: number): Batch {
  const words = (i: number) => Array.from({ length: length - 1 }, (_, j) => SPECIAL_WORDS + ((31 * i + 17 * j) % (vocabulary - SPECIAL_WORDS)))
  return makeBatch(Array.from({ length: rows }, (_, i) => ({ source: words(i), target: words(i + 1) })))
}

/** Medians of warm rounds, each contender once a round so that all meet the same machine. */
async function medians(work: readonly (() => Promise<unknown>)[], rounds: number): Promise<readonly number[]> {
  const times: number[][] = work.map(() => [])
  for (let round = -1; round < rounds; round++) {
    for (const [i, one] of work.entries()) {
      const start = performance.now()
      await one()
      if (round >= 0) times[i]!.push(performance.now() - start)
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!)
}
