import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tf } from '@/lib/demos/runner'
import { createModel, type TransformerModel } from '@/lib/demos/transformer/model'
import { measure, type Measured } from '@/lib/demos/translator/measure'
import { heldOutPairs } from '@/lib/domain/parallel-grammar/held-out'
import { SEEDS, type Plan } from '@/lib/domain/parallel-grammar/recipe'
import { trainingBatches } from '@/lib/domain/parallel-grammar/training-batches'
import { averageWeights } from '@/lib/domain/transformer/parameters'
import { packWeights, unpackWeights } from '@/lib/domain/transformer/weights-file'
import { findState, saveState } from './state-file'

/** One line of the log. The loss is the smoothed one that training lowers, a mean since the line before. */
export interface LogLine {
  readonly step: number
  readonly loss: number
  readonly learningRate: number
  /** Seconds of training so far, over all sittings. */
  readonly seconds: number
  /** Share of unseen sentences translated exactly, where it was measured. */
  readonly exact?: number
}

export interface Trained {
  readonly model: TransformerModel
  readonly log: readonly LogLine[]
  readonly unseenSentences: Measured
  readonly unseenMeetings: Measured
}

const LOG_EVERY = 20
const TRIED = 200

/**
 * Trains by a plan, going on from what `folder` keeps, and measures the average of the last checkpoints
 * on both kinds of unseen sentences. Stops between steps when `deadline` (milliseconds since 1970) has
 * passed: the next call goes on.
 * @returns null when stopped before the end.
 */
export async function runPlan(tf: Tf, plan: Plan, folder: string, say: (line: string) => void, deadline = Infinity): Promise<Trained | null> {
  mkdirSync(folder, { recursive: true })
  const { settings, steps, batch, checkpointEvery } = plan
  const [stateFile, logFile] = [join(folder, 'state.bin'), join(folder, 'log.jsonl')]
  const model = createModel(tf, settings, SEEDS.model)
  const state = findState(stateFile, settings)
  if (state) model.loadState(state)
  const log = readLog(logFile).filter(({ step }) => step <= model.stepsTaken())
  writeFileSync(logFile, log.map((line) => `${JSON.stringify(line)}\n`).join(''))
  say(`${state ? 'going on' : 'starting'} at step ${model.stepsTaken()} of ${steps}`)

  const batchOf = trainingBatches(SEEDS.training, batch)
  const tried = heldOutPairs('unseen-sentences', SEEDS.trying, TRIED)
  const before = log.at(-1)?.seconds ?? 0
  const begun = performance.now()
  let losses: number[] = []
  const keep = async (step: number) => {
    if (plan.snapshots.includes(step)) writeFileSync(join(folder, `snapshot-${step}.bin`), packWeights(settings, await model.exportWeights()))
    if (step > 0 && step % checkpointEvery === 0) {
      writeFileSync(join(folder, `checkpoint-${step}.bin`), packWeights(settings, await model.exportWeights()))
      rmSync(join(folder, `checkpoint-${step - plan.averaged * checkpointEvery}.bin`), { force: true })
      saveState(stateFile, settings, await model.exportState())
    }
  }
  if (!state) await keep(0)
  while (model.stepsTaken() < steps) {
    if (Date.now() > deadline) {
      say(`stopped at step ${model.stepsTaken()}; the last checkpoint is kept`)
      model.dispose()
      return null
    }
    const { step, loss, learningRate } = await model.trainStep(batchOf(model.stepsTaken() + 1))
    if (!Number.isFinite(loss)) throw new RangeError(`The loss of step ${step} is no number: the rate is too high for this model`)
    losses.push(loss)
    await keep(step)
    if (step % LOG_EVERY !== 0 && step !== steps) continue
    const mean = losses.reduce((sum, one) => sum + one, 0) / losses.length
    losses = []
    const seconds = before + (performance.now() - begun) / 1000
    const trial = step % (10 * LOG_EVERY) === 0 ? await measure(model, tried) : null
    const line: LogLine = { step, loss: mean, learningRate, seconds, ...(trial ? { exact: trial.exact } : {}) }
    log.push(line)
    appendFileSync(logFile, `${JSON.stringify(line)}\n`)
    say(`step ${step}  loss ${mean.toFixed(4)}  rate ${learningRate.toExponential(2)}  ${(seconds / step).toFixed(2)} s a step${trial ? `  exact ${(100 * trial.exact).toFixed(1)} %  BLEU ${trial.bleu.toFixed(1)}` : ''}`)
  }
  const last = Array.from({ length: plan.averaged }, (_, i) => join(folder, `checkpoint-${steps - i * checkpointEvery}.bin`)).filter((file) => existsSync(file))
  const average = averageWeights(last.map((file) => unpackWeights(settings, readFileSync(file))))
  // What is measured is what is kept: numbers as float16.
  model.loadWeights(unpackWeights(settings, packWeights(settings, average)))
  const test = (share: 'unseen-sentences' | 'unseen-meetings') =>
    measure(model, heldOutPairs(share, SEEDS.testing, plan.tested), ({ english, italian }, got) => say(`  wrong: ${english.join(' ')} → ${got.join(' ')} (${italian.join(' ')})`))
  return { model, log, unseenSentences: await test('unseen-sentences'), unseenMeetings: await test('unseen-meetings') }
}

function readLog(file: string): LogLine[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as LogLine)
}
