import { beforeAll, describe, expect, it } from 'vitest'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { PICK_FIELDS, type Picks } from '@/lib/domain/learning-run/picks'
import type { Look, News } from '@/lib/demos/playground/messages'
import { trainingServer } from '@/lib/demos/playground/serve-training'
import { openTrainer } from '@/lib/demos/playground/trainer'
import type { Tf } from '@/lib/demos/runner'
import { NODE_BACKENDS, startInNode } from '../demos/backends'

const defaults = initialState(PICK_FIELDS, 'it') as unknown as Picks
/** Small enough to learn something in seconds on the slowest backend. */
const tiny: Picks = { ...defaults, width: 16, heads: 2, inner: 16, rows: 8, steps: 60, warmup: 20 }
const look: Look = { own: null, chosen: 0, place: { part: 'cross', layer: 0 } }

async function startQuietly(backend: (typeof NODE_BACKENDS)[number]): Promise<Tf> {
  const tf = await startInNode(backend)
  // tfjs's own check for leaks counts what a gradient's tape rightly keeps.
  tf.env().set('IS_TEST', false)
  tf.env().set('PROD', true)
  return tf
}

describe.each(NODE_BACKENDS)('a run on %s', (backend) => {
  let tf: Tf
  beforeAll(async () => {
    tf = await startQuietly(backend)
  })

  it('lowers its loss, and is the same again from its seed and from any checkpoint', async () => {
    const before = tf.memory().numTensors
    const picks = { ...tiny, dropout: 0.1 }
    const run = await openTrainer(tf, picks, null)
    while (run.step() < 40) await run.advance()
    const losses = run.curves[0]!.slice(1).map((point) => point.loss!)
    const mean = (from: number) => losses.slice(from, from + 5).reduce((sum, loss) => sum + loss, 0) / 5
    expect(mean(35)).toBeLessThan(0.9 * mean(0))
    expect(run.checkpoints()).toEqual([0, 20, 40])

    run.rewind(20)
    expect(run.step()).toBe(20)
    expect(run.checkpoints()).toEqual([0, 20])
    while (run.step() < 40) await run.advance()
    expect(run.curves[0]!.slice(1).map((point) => point.loss)).toEqual(losses)
    run.rewind(0)
    for (let i = 0; i < 3; i++) await run.advance()
    expect(run.curves[0]!.slice(1).map((point) => point.loss)).toEqual(losses.slice(0, 3))
    expect(() => run.rewind(7)).toThrow(RangeError)
    run.dispose()

    const again = await openTrainer(tf, picks, null)
    for (let i = 0; i < 5; i++) await again.advance()
    expect(again.curves[0]!.slice(1).map((point) => point.loss)).toEqual(losses.slice(0, 5))
    const kept = await again.keep(0)
    again.dispose()
    const resumed = await openTrainer(tf, picks, kept)
    await resumed.advance()
    expect(resumed.curves[0]!.at(-1)).toMatchObject({ step: 6, loss: losses[5] })
    resumed.dispose()
    expect(tf.memory().numTensors).toBe(before)
  })

  it('trains two settings together from one seed, and shows what each looks at', async () => {
    const run = await openTrainer(tf, { ...tiny, contrast: 'positions' }, null)
    for (let i = 0; i < 3; i++) await run.advance(i === 2)
    const [one, other] = run.curves
    expect(one!.map(({ step }) => step)).toEqual(other!.map(({ step }) => step))
    expect(one!.at(-1)!.loss).not.toBe(other!.at(-1)!.loss)
    const views = await run.views(look, true)
    for (const view of views) {
      expect(view.gradientStep).toBe(3)
      for (const { heads, queries, keys, layers } of Object.values(view.maps)) {
        expect(layers).toHaveLength(tiny.layers)
        for (const weights of layers) {
          expect(weights).toHaveLength(heads * queries * keys)
          for (let row = 0; row < heads * queries; row++) {
            expect(weights.slice(row * keys, (row + 1) * keys).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5)
          }
        }
      }
      for (const { gradient, weights, start } of Object.values(view.matrices)) {
        expect(gradient!.some((number) => number !== 0)).toBe(true)
        expect(weights).not.toEqual(start)
      }
    }
    run.dispose()
  })
})

describe('what each phase changes', () => {
  it('training everything, fine-tuning everything by less, use nothing; and the run goes on untouched', async () => {
    const tf = await startQuietly('cpu')
    const run = await openTrainer(tf, { ...tiny, rows: 4 }, null)
    for (let i = 0; i < 6; i++) await run.advance()
    const before = await run.keep(0)
    const { groups, tuningSteps } = await run.tune(0, look)
    expect(tuningSteps).toBeGreaterThan(0)
    for (const { training, tuning, use } of groups) {
      expect(training).toBeGreaterThan(0)
      expect(tuning).toBeGreaterThan(0)
      expect(use).toBe(0)
    }
    expect(await run.keep(0)).toEqual(before)
    run.dispose()
  })
})

describe('the machine that trains', () => {
  async function served() {
    const news: News[] = []
    let wake = () => {}
    const tf = await startQuietly('cpu')
    const send = trainingServer(
      (one) => {
        news.push(one)
        wake()
      },
      async () => ({ tf, name: 'cpu', passedOver: [] }),
    )
    const until = async <T extends News>(found: (one: News) => one is T): Promise<T> => {
      for (;;) {
        const one = news.find(found)
        if (one) return one
        const failed = news.find(({ kind }) => kind === 'failed')
        if (failed) throw new Error(JSON.stringify(failed))
        await new Promise<void>((resolve) => (wake = resolve))
      }
    }
    return { news, send, until }
  }
  const isView = (one: News): one is Extract<News, { kind: 'view' }> => one.kind === 'view'
  const open = (picks: Picks, course = 1) => ({ kind: 'open' as const, course, picks, look, backend: 'auto' as const, wasmFolder: '', from: null })

  it('runs, pauses, steps and goes back on orders, telling every point once', async () => {
    const { news, send, until } = await served()
    send(open({ ...tiny, rows: 4, steps: 40 }))
    await until(isView)
    send({ kind: 'run' })
    await until((one): one is News => one.kind === 'progress' && one.step >= 20)
    send({ kind: 'pause' })
    send({ kind: 'step' })
    send({ kind: 'rewind', course: 2, step: 20 })
    const back = await until((one): one is Extract<News, { kind: 'view' }> => isView(one) && one.course === 2)
    expect(back.views[0]!.step).toBe(20)
    const told = news.flatMap((one) => (one.kind === 'progress' && one.course === 1 ? one.points[0]!.map(({ step }) => step) : []))
    expect(told).toEqual(Array.from({ length: told.length }, (_, i) => i))
    send({ kind: 'run' })
    const over = await until((one): one is Extract<News, { kind: 'progress' }> => one.kind === 'progress' && one.ends[0] !== null)
    expect(over.ends[0]).toEqual({ kind: 'limit', step: 40 })
    expect(news.filter(({ kind }) => kind === 'failed')).toEqual([])
    send({ kind: 'close' })
  })

  it('stops at a loss that is no number, and can be taken back before it', async () => {
    const { send, until } = await served()
    send(open({ ...tiny, rows: 2, steps: 40, rise: false, rate: 100, norm: 'pre', heads: 1, warmup: 1, scaling: false }))
    await until(isView)
    send({ kind: 'run' })
    const over = await until((one): one is Extract<News, { kind: 'progress' }> => one.kind === 'progress' && one.ends[0] !== null)
    expect(['not-a-number', 'grown']).toContain(over.ends[0]!.kind)
    expect(over.checkpoints).toContain(0)
    send({ kind: 'rewind', course: 2, step: 0 })
    await until((one): one is Extract<News, { kind: 'view' }> => isView(one) && one.course === 2)
    send({ kind: 'close' })
  })

  it('says what failed instead of falling silent', async () => {
    const news: News[] = []
    const send = trainingServer((one) => void news.push(one), () => Promise.reject(new Error('no backend')))
    send(open(tiny))
    await expect.poll(() => news.at(-1)).toMatchObject({ kind: 'failed', course: 1, message: 'no backend' })
  })
})
