import { hashText, seededRandom } from '../maths/random'
import { makeBatch, type Batch, type Pair } from '../transformer/batch'
import { vocabularyOf } from './tasks'
import type { Example, Task } from './task'

/** Examples of a task and the block of padded ids that the model takes. */
export interface TaskBatch {
  readonly examples: readonly Example[]
  readonly ids: Batch
}

const known = new WeakMap<Task, ReadonlyMap<string, number>>()

/** The id of each word. */
export function idsOf(task: Task): ReadonlyMap<string, number> {
  const made = known.get(task) ?? new Map(vocabularyOf(task).map((word, id) => [word, id]))
  known.set(task, made)
  return made
}

/** @throws RangeError on a word that the task does not have. */
export function pairOf(task: Task, { source, target }: Example): Pair {
  const ids = idsOf(task)
  const id = (word: string) => {
    const found = ids.get(word)
    if (found === undefined) throw new RangeError(`${task.id} has no word “${word}”`)
    return found
  }
  return { source: source.map(id), target: target.map(id) }
}

export function batchOf(task: Task, examples: readonly Example[]): TaskBatch {
  return { examples, ids: makeBatch(examples.map((example) => pairOf(task, example))) }
}

/** One sentence in ten is never trained on: these are what accuracy is measured with. */
export function isHeldOut(task: Task, { source, target }: Example): boolean {
  // Where the target goes on with the source, the whole sentence counts, wherever it was cut.
  const whole = task.id === 'sentences' ? [...source, ...target] : source
  return hashText(`${task.id}/${whole.join(' ')}`) % 10 === 0
}

function drawSome(task: Task, count: number, seed: number, wanted: (example: Example) => boolean): Example[] {
  const random = seededRandom(seed)
  const found: Example[] = []
  while (found.length < count) {
    const example = task.draw(random)
    if (wanted(example)) found.push(example)
  }
  return found
}

/** The batch of a step: it depends on seed and step only, so that a run can be taken up anywhere. */
export function trainingBatch(task: Task, size: number, seed: number, step: number): TaskBatch {
  return batchOf(task, drawSome(task, size, hashText(`${seed}/batch/${step}`), (one) => !isHeldOut(task, one)))
}

/** Sentences that no step has seen, all different, the same for every seed: runs can be compared. */
export function heldOutExamples(task: Task, count: number): readonly Example[] {
  const seen = new Set<string>()
  return drawSome(task, count, hashText(`${task.id}/held out`), (one) => {
    const key = one.source.join(' ')
    if (!isHeldOut(task, one) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
