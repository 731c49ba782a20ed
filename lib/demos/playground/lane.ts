import type { KeptState } from '@/lib/domain/learning-run/checkpoint-file'
import type { Measured, Motion, Point } from '@/lib/domain/learning-run/curve'
import { norm, relativeChange } from '@/lib/domain/learning-run/parameter-groups'
import { settingsOf, taskOf, type Picks } from '@/lib/domain/learning-run/picks'
import { batchOf, pairOf, trainingBatch } from '@/lib/domain/tasks/batch'
import { scoreOf, type Score } from '@/lib/domain/tasks/score'
import type { Example, Task } from '@/lib/domain/tasks/task'
import { initialWeights, parameterShapes, type Weights } from '@/lib/domain/transformer/parameters'
import type { Batch } from '@/lib/domain/transformer/batch'
import type { Tf } from '../runner'
import { greedy } from '../transformer/decode'
import { createModel } from '../transformer/model'
import { parameterPrefix, type LaneView, type Look, type Maps, type Reading } from './messages'

/** One model being trained on its task. Everything follows from the picks, on one backend bit by bit. */
export function openLane(tf: Tf, picks: Picks, held: readonly Example[]) {
  const settings = settingsOf(picks)
  const task = taskOf(picks)
  const model = createModel(tf, settings, picks.seed)
  const start = initialWeights(settings, picks.seed)
  const shapes = parameterShapes(settings)
  const watched = shapes.map(({ name }) => name).filter((name) => /\.W[QKV]$/.test(name))
  const heldBatch = batchOf(task, held).ids
  /** The gradients that were asked for last, and the step whose they are. */
  let gradients: { readonly step: number; readonly of: Weights } | null = null

  /** Takes one step. Gradients of W^Q, W^K and W^V are read back, and all is measured, when asked for. */
  async function step(measure: boolean): Promise<Point> {
    const at = model.stepsTaken() + 1
    const batch = trainingBatch(task, picks.rows, picks.seed, at).ids
    const taken = await model.trainStep(batch, measure ? watched : [])
    if (measure) gradients = { step: at, of: taken.gradients }
    return { step: at, loss: taken.loss, rate: taken.learningRate, measured: measure ? await measured() : null }
  }

  async function measured(): Promise<Measured> {
    const { words, sentences } = await scoreOn(task, held, heldBatch)
    return { loss: await model.lossOn(heldBatch), words, sentences, motions: await motions() }
  }

  async function motions(): Promise<Measured['motions']> {
    if (!gradients) return {}
    const weights = await model.exportWeights()
    const { of } = gradients
    return Object.fromEntries(watched.map((name): [string, Motion] => [name, { moved: relativeChange(start[name]!, weights[name]!), gradient: norm(of[name]!) }]))
  }

  async function scoreOn(scored: Task, examples: readonly Example[], batch: Batch): Promise<Score> {
    const { readings } = await read(batch)
    return scoreOf(scored, examples, readings.map(({ words }) => words))
  }

  /** The likeliest word at each place and its probability, with the right words before it. */
  async function read(batch: Batch): Promise<{ readings: Reading[]; forward: Awaited<ReturnType<typeof model.forward>> }> {
    const forward = await model.forward(batch)
    const { vocabulary } = settings
    const { rows, length } = batch.input
    const readings = Array.from({ length: rows }, (_, row) => {
      const places = Array.from({ length }, (_, i) => likeliest(forward.logits.subarray((row * length + i) * vocabulary, (row * length + i + 1) * vocabulary)))
      return { words: places.map(({ word }) => word), probabilities: places.map(({ probability }) => probability) }
    })
    return { readings, forward }
  }

  /** What the page shows: predictions, attention of the chosen sentence, matrices; its own writing if `write`. */
  async function view(look: Look, shown: readonly Example[], write: boolean): Promise<LaneView> {
    const { readings } = await read(batchOf(task, shown).ids)
    const chosen = shown[Math.min(look.chosen, shown.length - 1)]!
    const { forward } = await read(batchOf(task, [chosen]).ids)
    const maps = (part: keyof typeof forward.maps): Maps => {
      const { shape: [, heads, queries, keys], layers } = forward.maps[part]
      return { heads, queries, keys, layers }
    }
    const weights = await model.exportWeights()
    const matrix = (name: 'WQ' | 'WK' | 'WV') => {
      const full = `${parameterPrefix(look.place)}.${name}`
      const { rows, cols } = shapes.find((shape) => shape.name === full)!
      return { rows, cols, weights: weights[full]!, start: start[full]!, gradient: gradients?.of[full] ?? null }
    }
    return {
      step: model.stepsTaken(),
      readings,
      maps: { encoder: maps('encoder'), decoder: maps('decoder'), cross: maps('cross') },
      written: write ? await writes(chosen) : null,
      matrices: { WQ: matrix('WQ'), WK: matrix('WK'), WV: matrix('WV') },
      gradientStep: gradients?.step ?? null,
    }
  }

  /** What the model writes by itself, word by word, without being told the right words. */
  async function writes(example: Example): Promise<readonly number[]> {
    const [words] = await greedy(model, [pairOf(task, example).source], task.longest.target + 1)
    return words!
  }

  function restore(state: KeptState): void {
    model.loadState(state)
    gradients = null
  }

  return {
    task, picks, start, model, step, measured, scoreOn, view, writes, restore,
    keep: (): Promise<KeptState> => model.exportState(),
    dispose: () => model.dispose(),
  }
}

export type TrainingLane = ReturnType<typeof openLane>

/** The largest of a row of scores, and its share in their softmax. */
function likeliest(logits: Float32Array): { word: number; probability: number } {
  let word = 0
  for (let i = 1; i < logits.length; i++) if (logits[i]! > logits[word]!) word = i
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - logits[word]!), 0)
  return { word, probability: 1 / sum }
}
