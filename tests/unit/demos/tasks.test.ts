import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { doTask } from '@/lib/demos/work/do-task'
import { layerTensors } from '@/lib/demos/work/layer-tensors'
import { plainAttention, tiledTensors } from '@/lib/demos/work/attention-tensors'
import type { TaskMessage } from '@/lib/demos/work/task'
import { decodeText, type DecodeAsk } from '@/lib/demos/work/tasks/decode-text'
import { learnText } from '@/lib/demos/work/tasks/learn-text'
import { measureLayers, type LayerPart } from '@/lib/demos/work/tasks/measure-layers'
import { measureMemory } from '@/lib/demos/work/tasks/measure-memory'
import { measureProducts, type ProductPart } from '@/lib/demos/work/tasks/measure-products'
import { measureQuantised } from '@/lib/demos/work/tasks/measure-quantised'
import { timeWork } from '@/lib/demos/work/time-work'
import { LAYER_KINDS, layerLoops } from '@/lib/domain/machine/layer-loops'
import { attention } from '@/lib/domain/maths/attention'
import { zeros } from '@/lib/domain/maths/matrix'
import { normalMatrix } from '@/lib/domain/maths/random-matrix'
import { relativeError } from '@/lib/domain/maths/relative-error'
import { decode } from '@/lib/domain/tokens/encode'
import { buildVocabulary, END } from '@/lib/domain/tokens/vocabulary'
import { NODE_BACKENDS, startInNode } from './backends'

const wasmFolder = fileURLToPath(new URL('../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url))
const TEXT = 'La gatta mangia il topo. La gatta dorme.\nIl gatto mangia. Il topo dorme.'

beforeAll(() => startInNode('cpu'))

describe.each(NODE_BACKENDS)('on %s', (backend) => {
  test.each(LAYER_KINDS)('%s is the same in tensors and in loops', async (kind) => {
    const tf = await startInNode(backend)
    const sizes = { n: 33, d: 16, k: 3 }
    const draw = (rows: number, seed: number) => Float32Array.from(normalMatrix(rows, 16, 0.25, seed).data)
    const inputs = { X: draw(33, 1), W: draw(kind === 'convolution' ? 48 : 16, 2) }
    const before = tf.memory().numTensors
    const layer = layerTensors(tf, kind, sizes, inputs)
    expect(relativeError(await layer.work(), layerLoops[kind](sizes, inputs))).toBeLessThan(1e-5)
    layer.dispose()
    expect(tf.memory().numTensors).toBe(before)
  })

  test.each([1, 7, 16, 50, 64])('attention in tiles of %i is the reference’s, to 1e-5', async (block) => {
    const tf = await startInNode(backend)
    const [Q, K, V] = [1, 2, 3].map((seed) => normalMatrix(50, 16, 1.5, seed)) as [ReturnType<typeof normalMatrix>, ReturnType<typeof normalMatrix>, ReturnType<typeof normalMatrix>]
    const reference = attention(Q, K, V, zeros(50, 50)).output.data
    const sent = [Q, K, V].map(({ data }) => tf.tensor2d(Float32Array.from(data), [50, 16])) as [never, never, never]
    const before = tf.memory().numTensors
    for (const result of [plainAttention(tf, ...sent), tiledTensors(tf, ...sent, block)]) {
      expect(relativeError(await result.data(), reference)).toBeLessThan(1e-5)
      result.dispose()
    }
    expect(tf.memory().numTensors).toBe(before)
    tf.dispose(sent)
  })

  test('tiles need far less memory at once than n² scores do', async () => {
    const { plain, tiled, apart, ...rest } = await measureMemory({ n: 256, d: 16, block: 32, seed: 1, backend }, { wasmFolder })
    expect(rest).toMatchObject({ backend, checked: 64 })
    expect(plain.peak).toBeGreaterThanOrEqual(4 * 256 * 256)
    expect(tiled.peak).toBeLessThan(plain.peak / 4)
    for (const error of [plain.error, tiled.error, apart]) expect(error).toBeLessThan(1e-5)
  })
})

test('products: every contender tells its speed and error, or why it is missing', async () => {
  const parts: ProductPart[] = []
  await measureProducts({ n: 48, seed: 3 }, { wasmFolder, report: (part) => parts.push(part) })
  expect(parts.map(({ contender }) => contender)).toEqual(['cells', 'rows', 'cpu', 'wasm', 'webgl', 'webgpu'])
  for (const part of parts.slice(0, 4)) {
    if ('reason' in part) throw new Error(`${part.contender} ${part.reason}`)
    expect(part.error).toBeLessThan(1e-5)
    expect(part.gigaflops * part.milliseconds * 1e6).toBeCloseTo(2 * 48 ** 3, 3)
  }
  expect(parts.slice(4)).toEqual(['webgl', 'webgpu'].map((contender) => ({ contender, reason: 'missing' })))
})

test.each(['loops', 'cpu'] as const)('layers on %s: every kind and length, in five sweeps', async (engine) => {
  const parts: LayerPart[] = []
  const answer = await measureLayers({ d: 8, k: 3, most: 64, seed: 1, engine }, { wasmFolder, report: (part) => parts.push(part) })
  expect(answer.engine).toBe(engine)
  expect(answer.error).toBeLessThan(1e-5)
  const sweep = [16, 32, 64].flatMap((n) => LAYER_KINDS.map((kind) => `${kind} ${n}`))
  expect(parts.map(({ kind, n }) => `${kind} ${n}`)).toEqual([0, 1, 2, 3, 4].flatMap(() => sweep))
  for (const { milliseconds } of parts) expect(milliseconds).toBeGreaterThan(0)
})

test('weights: fewer bits, fewer bytes and more error', () => {
  const { rows, fullBytes, codes } = measureQuantised({ dModel: 64, dK: 16, outlier: 1, seed: 7 })
  expect(fullBytes).toBe(2 * 4 * 64 * 16)
  const eight = rows.find(({ bits, sharing }) => bits === 8 && sharing === 'matrix')!
  expect(eight.bytes).toBe(2 * (64 * 16 + 4))
  expect(eight.weightError).toBeLessThan(0.02)
  for (const sharing of ['matrix', 'row']) {
    const errors = rows.filter((row) => row.sharing === sharing).map(({ weightError }) => weightError)
    expect(errors).toEqual([...errors].sort((a, b) => a - b))
  }
  expect(codes.data).toHaveLength(64)
  expect(measureQuantised({ dModel: 4, dK: 2, outlier: 1, seed: 7 }).codes).toMatchObject({ rows: 4, cols: 2 })
})

describe('decoding a text', () => {
  const { steps } = learnText({ text: TEXT, most: 30 })
  const ask: DecodeAsk = { text: TEXT, merges: steps, context: 2, start: 'La gatta', most: 20, way: { kind: 'greedy' } }
  const say = (tokens: readonly number[]) => decode(tokens, buildVocabulary(steps))

  it('goes on with what was counted, and shows each choice among its rivals', () => {
    const { start, tokens, choices, model } = decodeText(ask)
    expect(say(start)).toBe('La gatta')
    expect(tokens.at(-1)).toBe(END)
    expect(TEXT).toContain(say([...start, ...tokens]))
    expect(model.sentences).toBe(4)
    for (const [i, { token, candidates, all, kept }] of choices.entries()) {
      expect(token).toBe(tokens[i])
      expect(candidates.some((one) => one.token === token)).toBe(true)
      expect(kept).toBe(all)
    }
  })

  it('by beam gives the finished sentences in order, and by drawing repeats itself', () => {
    const beam = decodeText({ ...ask, way: { kind: 'beam', beam: 3, alpha: 0.6 } })
    expect(beam.tokens).toEqual(beam.beam!.finished[0]!.words)
    const way = { kind: 'drawing' as const, shaping: { temperature: 1.2, topK: 5, topP: 0.9 }, seed: 4 }
    expect(decodeText({ ...ask, way })).toEqual(decodeText({ ...ask, way }))
  })
})

describe('the bench', () => {
  it('does one task after the other, and turns what fails into a message', async () => {
    const messages: TaskMessage[] = []
    const send = (message: TaskMessage) => messages.push(message)
    const ask = { text: TEXT, most: 3 }
    await Promise.all([
      doTask({ ticket: 1, name: 'measureLayers', ask: { d: 4, k: 1, most: 16, seed: 1, engine: 'loops' }, wasmFolder }, send),
      doTask({ ticket: 2, name: 'decodeText', ask: { ...ask, merges: [{ left: 1, right: 9999 }] }, wasmFolder }, send),
      doTask({ ticket: 3, name: 'learnText', ask, wasmFolder }, send),
    ])
    expect(messages.map(({ ticket, kind }) => `${ticket} ${kind}`)).toEqual([...Array<string>(15).fill('1 part'), '1 answer', '2 failed', '3 answer'])
  })

  it('times what is quick in many runs, and three times at least', async () => {
    let runs = 0
    const quick = await timeWork(() => void runs++, 0)
    expect(quick.rounds).toBeGreaterThanOrEqual(3)
    expect(runs).toBeGreaterThan(quick.rounds)
    expect(quick.milliseconds).toBeGreaterThan(0)
  })
})
