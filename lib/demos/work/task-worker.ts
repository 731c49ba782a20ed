import { doTask } from './do-task'
import type { TaskRequest } from './task'

// The DOM library types `self` as a window; of the worker only these two are used.
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<TaskRequest>) => void) | null
  postMessage(message: unknown): void
}

scope.onmessage = ({ data }) => void doTask(data, (message) => scope.postMessage(message))
