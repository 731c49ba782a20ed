import type { TaskMessage, TaskName, TaskRequest, TaskRun } from './task'

type AnyRun = TaskRun<never, unknown, unknown>

/** Each task's code comes when it is first asked for. */
const LOADERS: Record<TaskName, () => Promise<AnyRun>> = {
  learnText: async () => (await import('./tasks/learn-text')).learnText,
  decodeText: async () => (await import('./tasks/decode-text')).decodeText,
  measureProducts: async () => (await import('./tasks/measure-products')).measureProducts,
  measureLayers: async () => (await import('./tasks/measure-layers')).measureLayers,
  measureMemory: async () => (await import('./tasks/measure-memory')).measureMemory,
  translate: async () => (await import('./tasks/translate')).translate,
  findRoles: async () => (await import('./tasks/find-roles')).findRoles,
  removeHead: async () => (await import('./tasks/remove-head')).removeHead,
  measureSmallTranslator: async () => (await import('./tasks/measure-small-translator')).measureSmallTranslator,
  measureQuantised: async () => (await import('./tasks/measure-quantised')).measureQuantised,
}

let before: Promise<void> = Promise.resolve()

/** Does one task after the other, so that no measurement disturbs another. Failures become messages. */
export function doTask(request: TaskRequest, send: (message: TaskMessage) => void): Promise<void> {
  before = before.then(() => one(request, send))
  return before
}

async function one({ ticket, name, ask, wasmFolder }: TaskRequest, send: (message: TaskMessage) => void): Promise<void> {
  try {
    const run = await LOADERS[name]()
    const answer = await run(ask as never, { wasmFolder, report: (part) => send({ ticket, kind: 'part', part }) })
    send({ ticket, kind: 'answer', answer })
  } catch (cause) {
    send({ ticket, kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) })
  }
}
