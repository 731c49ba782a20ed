import type { KeptState } from '@/lib/domain/learning-run/checkpoint-file'
import { checkpointEvery, MEASURE_EVERY, type Point } from '@/lib/domain/learning-run/curve'
import { lanesOf } from '@/lib/domain/learning-run/contrast'
import { taskOf, type Picks } from '@/lib/domain/learning-run/picks'
import { findRunEnd, type RunEnd } from '@/lib/domain/learning-run/run-end'
import { heldOutExamples } from '@/lib/domain/tasks/batch'
import type { Tf } from '../runner'
import { fineTune } from './fine-tune'
import { openLane } from './lane'
import { HELD_OUT, SHOWN, type LaneView, type Look, type Tuned } from './messages'

/**
 * One run: the models of its lanes, trained step by step together, and the checkpoints to which it can be
 * taken back. Deterministic: from a checkpoint the same steps follow.
 */
export async function openTrainer(tf: Tf, picks: Picks, from: KeptState | null) {
  const held = heldOutExamples(taskOf(picks), HELD_OUT)
  const lanes = lanesOf(picks).map((lane) => openLane(tf, lane.picks, held))
  if (from) for (const lane of lanes) lane.restore(from)
  const firstStep = from?.step ?? 0
  const every = checkpointEvery(picks.steps)
  const curves: Point[][] = []
  for (const lane of lanes) curves.push([{ step: firstStep, loss: null, rate: null, measured: await lane.measured() }])
  const checkpoints = new Map<number, readonly KeptState[]>([[firstStep, await keepAll()]])
  let step = firstStep

  function keepAll(): Promise<KeptState[]> {
    return Promise.all(lanes.map((lane) => lane.keep()))
  }

  const ends = (): (RunEnd | null)[] => curves.map((curve) => findRunEnd(curve, firstStep + picks.steps))

  /** One step of every lane that is not at its end. `measure` asks for measurements out of turn. */
  async function advance(measure = false): Promise<void> {
    const over = ends()
    if (over.every((end) => end !== null)) return
    step += 1
    const last = step === firstStep + picks.steps
    for (const [i, lane] of lanes.entries()) {
      if (over[i]) continue
      curves[i]!.push(await lane.step(measure || last || step % MEASURE_EVERY === 0))
    }
    // Weights that are no numbers any more are nothing to go back to.
    const sound = ends().every((end) => end?.kind !== 'not-a-number')
    if ((step % every === 0 || last) && sound) checkpoints.set(step, await keepAll())
  }

  /** @throws RangeError when there is no such checkpoint. */
  function rewind(to: number): void {
    const kept = checkpoints.get(to)
    if (!kept) throw new RangeError(`Step ${to} was not kept`)
    lanes.forEach((lane, i) => lane.restore(kept[i]!))
    for (const curve of curves) curve.splice(curve.findLastIndex((point) => point.step <= to) + 1)
    for (const later of [...checkpoints.keys()].filter((known) => known > to)) checkpoints.delete(later)
    step = to
  }

  const shown = (look: Look) => [...(look.own ? [look.own] : []), ...held.slice(0, SHOWN)]

  async function views(look: Look, write: boolean): Promise<LaneView[]> {
    const over = ends()
    const made: LaneView[] = []
    // A lane whose weights are broken can write nothing; its attention shows that by itself.
    for (const [i, lane] of lanes.entries()) made.push(await lane.view(look, shown(look), write && over[i]?.kind !== 'not-a-number'))
    return made
  }

  async function tune(index: number, look: Look): Promise<Tuned> {
    const examples = shown(look)
    return { lane: index, ...(await fineTune(lanes[index]!, held, examples[Math.min(look.chosen, examples.length - 1)]!)) }
  }

  function bytes(): number {
    const kept = [...checkpoints.values()].flat().map(({ weights }) => Object.values(weights).reduce((sum, numbers) => sum + numbers.byteLength, 0))
    return tf.memory().numBytes + 3 * kept.reduce((sum, one) => sum + one, 0)
  }

  return {
    advance, rewind, views, tune, bytes, ends,
    step: () => step,
    curves: curves as readonly (readonly Point[])[],
    checkpoints: () => [...checkpoints.keys()],
    parameters: () => lanes.map(({ start }) => Object.values(start).reduce((sum, numbers) => sum + numbers.length, 0)),
    keep: (index: number) => lanes[index]!.keep(),
    picksOf: (index: number) => lanes[index]!.picks,
    dispose: () => lanes.forEach((lane) => lane.dispose()),
  }
}

export type Trainer = Awaited<ReturnType<typeof openTrainer>>
