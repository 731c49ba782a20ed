import { vocabularyOf } from './tasks'
import type { Example, Task } from './task'

/** How many of the places are right, and of the sentences all of whose places are. Shares from 0 to 1. */
export interface Score {
  readonly words: number
  readonly sentences: number
}

/**
 * Scores the words predicted at each place with the right words before it (ids, end sign included;
 * what lies behind it is not looked at). A sentence without a wrong place is also what greedy decoding
 * would write: wherever it goes right it reads the same words as here.
 */
export function scoreOf(task: Task, examples: readonly Example[], predicted: readonly ArrayLike<number>[]): Score {
  const words = vocabularyOf(task)
  let [places, right, whole] = [0, 0, 0]
  examples.forEach((example, row) => {
    let all = true
    for (let at = 0; at <= example.target.length; at++) {
      const good = task.admits(example, at, words[predicted[row]![at]!] ?? '')
      places++
      if (good) right++
      else all = false
    }
    if (all) whole++
  })
  return { words: right / places, sentences: whole / examples.length }
}
