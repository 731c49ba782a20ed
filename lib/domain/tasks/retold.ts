import type { Task } from './task'

/** The task with its other custom, as fine-tuning teaches it. */
export function retoldTask(task: Task): Task {
  return {
    ...task,
    draw: (random) => task.retold(task.draw(random)),
    answer: (source) => {
      const target = task.answer(source)
      return target && task.retold({ source, target }).target
    },
    // Where several words are right, the grammar stays as it was but for the sign at the end.
    admits: (example, at, word) => word !== '.' && task.admits(example, at, word === '!' ? '.' : word),
  }
}
