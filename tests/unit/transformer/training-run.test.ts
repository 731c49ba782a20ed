import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tf } from '@/lib/demos/runner'
import { TRANSLATOR, type Plan } from '@/lib/domain/parallel-grammar/recipe'
import { countParameters } from '@/lib/domain/transformer/parameters'
import { runPlan } from '../../../scripts/training/run'
import { ablationRow, writeResults } from '../../../scripts/training/write-results'
import { startInNode } from '../demos/backends'

/** The translator’s recipe with next to no width: what is tested is the course of the run. */
const plan = (steps: number, dFf = 8): Plan => ({
  settings: { ...TRANSLATOR, sizes: { N: 1, dModel: 8, dFf, h: 2, dK: 4, dV: 4 } },
  steps, batch: 4, averaged: 2, checkpointEvery: 2, snapshots: [0, 3], tested: 3,
})

const folders: string[] = []
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'a-fronte-training-'))
  folders.push(folder)
  return folder
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

let tf: Tf
beforeAll(async () => {
  tf = await startInNode('wasm')
  tf.env().set('IS_TEST', false)
  tf.env().set('PROD', true)
})
const quietly = () => {}

test('a training that was stopped goes on from its last checkpoint and ends as one that was not', async () => {
  const [whole, parts] = [newFolder(), newFolder()]
  const straight = (await runPlan(tf, plan(6), whole, quietly))!
  const half = (await runPlan(tf, plan(4), parts, quietly))!
  const said: string[] = []
  // Past its time it says so, gives nothing, and spoils nothing.
  expect(await runPlan(tf, plan(6), parts, (line) => said.push(line), 0)).toBeNull()
  expect(said).toEqual(['going on at step 4 of 6', 'stopped at step 4; the last checkpoint is kept'])
  const resumed = (await runPlan(tf, plan(6), parts, quietly))!

  expect(await resumed.model.exportWeights()).toEqual(await straight.model.exportWeights())
  for (const set of ['unseenSentences', 'unseenMeetings'] as const) expect(resumed[set]).toEqual(straight[set])
  expect(straight.log.map(({ step }) => step)).toEqual([6])
  expect(resumed.log.map(({ step }) => step)).toEqual([4, 6])
  for (const snapshot of ['snapshot-0.bin', 'snapshot-3.bin']) expect(readFileSync(join(parts, snapshot))).toEqual(readFileSync(join(whole, snapshot)))

  const results = newFolder()
  await writeResults(plan(6), straight, whole, results)
  const written = JSON.parse(readFileSync(join(results, 'results.json'), 'utf8')) as Record<string, unknown>
  expect(written).toMatchObject({ parameters: countParameters(plan(6).settings), steps: 6, batch: 4, unseenSentences: straight.unseenSentences })
  expect(ablationRow('one', plan(6), straight)).toMatchObject({ name: 'one', steps: 6, sentences: 3, exact: straight.unseenSentences.exact })
  for (const { model } of [straight, half, resumed]) model.dispose()
})

test('what is kept of a model of another size is refused, and stays', async () => {
  const folder = newFolder()
  ;(await runPlan(tf, plan(2), folder, quietly))!.model.dispose()
  const before = readFileSync(join(folder, 'state.bin'))
  await expect(runPlan(tf, plan(4, 16), folder, quietly)).rejects.toThrow(/another size; train with --fresh/)
  expect(readFileSync(join(folder, 'state.bin'))).toEqual(before)
})
