import { groupChanges } from '@/lib/domain/learning-run/parameter-groups'
import { batchOf, trainingBatch } from '@/lib/domain/tasks/batch'
import { retoldTask } from '@/lib/domain/tasks/retold'
import type { Example } from '@/lib/domain/tasks/task'
import type { TrainingLane } from './lane'
import type { Tuned } from './messages'

/** Steps of fine-tuning: enough for another custom to take hold, and few beside the training. */
const TUNING_STEPS = 40

/**
 * Goes on training for a little while on the task's other custom, then uses the model, measures what
 * changed at each of the three, and puts everything back as it was.
 */
export async function fineTune(lane: TrainingLane, held: readonly Example[], chosen: Example): Promise<Omit<Tuned, 'lane'>> {
  const { task, picks, model } = lane
  const other = retoldTask(task)
  const retold = held.map(task.retold)
  const scores = async () => ({
    told: await lane.scoreOn(task, held, batchOf(task, held).ids),
    retold: await lane.scoreOn(other, retold, batchOf(task, retold).ids),
  })
  const trained = await lane.keep()
  try {
    const before = await scores()
    const writtenBefore = await lane.writes(chosen)
    const used = await model.exportWeights()
    for (let i = 1; i <= TUNING_STEPS; i++) {
      await model.trainStep(trainingBatch(other, picks.rows, picks.seed, trained.step + i).ids)
    }
    const tuned = await model.exportWeights()
    const [training, tuning, use] = [groupChanges(lane.start, trained.weights), groupChanges(trained.weights, tuned), groupChanges(trained.weights, used)]
    return {
      step: trained.step,
      tuningSteps: TUNING_STEPS,
      groups: training.map(({ group, count, change }, i) => ({ group, count, training: change, tuning: tuning[i]!.change, use: use[i]!.change })),
      before,
      after: await scores(),
      written: { before: writtenBefore, after: await lane.writes(chosen) },
    }
  } finally {
    lane.restore(trained)
  }
}
