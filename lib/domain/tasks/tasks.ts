import { brackets } from './brackets'
import { copy } from './copy'
import { dates } from './dates'
import { palindromes } from './palindromes'
import { reverse } from './reverse'
import { sentences } from './sentences'
import { SIGNS, TASK_IDS, type Task, type TaskId } from './task'

const BY_ID: Readonly<Record<TaskId, Task>> = { copy, reverse, palindromes, brackets, dates, sentences }

/** The six tasks, easiest first. */
export const TASKS: readonly Task[] = TASK_IDS.map((id) => BY_ID[id])

export function getTask(id: TaskId): Task {
  return BY_ID[id]
}

/** All that the model reads and writes, in the order of the ids: signs, then words. */
export function vocabularyOf(task: Task): readonly string[] {
  return [...SIGNS, ...task.words]
}
