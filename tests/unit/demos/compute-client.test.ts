import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import type { TensorDemo } from '@/lib/domain/formulas/demo/demo'
import { request } from '@/lib/demos/compute-client'

// Node has no worker of the page's kind: the same code computes here, as where workers are refused.
beforeAll(async () => {
  vi.stubGlobal('location', { origin: 'http://127.0.0.1:1' })
  const tf = await import('@tensorflow/tfjs-core')
  tf.env().set('IS_TEST', true)
})
afterEach(() => vi.restoreAllMocks())

async function watched() {
  const demo = (await loadDemo('R09')) as TensorDemo
  return { prepared: vi.spyOn(demo, 'prepare'), state: initialState(demo.fields, 'it') }
}

test('of many states, each of which takes the place of the one before, only the last is computed', async () => {
  const { prepared, state } = await watched()
  const heard: string[] = []
  let before: { cancel(): void } | null = null
  await new Promise<void>((done) => {
    for (let seed = 1; seed <= 20; seed++) {
      before?.cancel()
      before = request({ task: 'run', id: 'R09', state: { ...state, seed }, backend: 'cpu' }, ({ kind }) => {
        heard.push(`${seed} ${kind}`)
        if (kind === 'error') done()
      })
    }
  })
  expect(heard).toEqual(['20 numbers', '20 error'])
  const seeds = prepared.mock.calls.map(([{ seed }]) => seed)
  // The first was under way already.
  expect(seeds.filter((seed) => seed !== 1)).toEqual([20])
})

test('requests of several demos are all answered, in order', async () => {
  const { state } = await watched()
  const heard: number[] = []
  await Promise.all([5, 6, 7].map((seed) => new Promise<void>((done) => {
    request({ task: seed === 6 ? 'differences' : 'run', id: 'R09', state: { ...state, seed }, backend: 'cpu' }, ({ kind }) => {
      if (kind === 'numbers') return
      heard.push(seed)
      done()
    })
  })))
  expect(heard).toEqual([5, 6, 7])
})

test('a computation that fails says so, and the next one is computed', async () => {
  const { state } = await watched()
  const answer = (change: object) => new Promise<string>((done) => {
    request({ task: 'run', id: 'R09', state: { ...state, ...change }, backend: 'cpu' }, ({ kind }) => kind !== 'numbers' && done(kind))
  })
  const failing = answer({ sentence: null })
  const fine = answer({})
  expect(await failing).toBe('failed')
  expect(await fine).toBe('error')
})
