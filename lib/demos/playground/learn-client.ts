import type { Command, News } from './messages'

/** Something that trains, and can be given orders. */
export interface LearningClient {
  readonly send: (command: Command) => void
  readonly close: () => void
  /** False where the browser refuses workers, and the page trains by itself between two drawings. */
  readonly inWorker: () => boolean
}

/**
 * Starts a worker that trains, so that the page never freezes. Where workers are refused the page trains
 * itself: slower, but never blank.
 */
export function openLearning(listener: (news: News) => void): LearningClient {
  let worker: Worker | null = null
  let answered = false
  let closed = false
  let course = 0
  const unanswered: Command[] = []
  let here: ((command: Command) => void) | null = null

  const hear = (news: News) => {
    if (!closed) listener(news)
  }
  async function trainHere(): Promise<void> {
    const [{ trainingServer }, { startBackend }] = await Promise.all([import('./serve-training'), import('../backend/start-backend')])
    here = trainingServer(hear, ({ backend, wasmFolder }) => startBackend(backend, wasmFolder))
    for (const command of unanswered.splice(0)) here(command)
  }
  try {
    worker = new Worker(new URL('./learn-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<News>) => {
      answered = true
      unanswered.length = 0
      hear(data)
    }
    worker.onerror = (event) => {
      worker?.terminate()
      worker = null
      // Before its first answer it was the file that was refused; later it is a failure like any other.
      if (!answered) void trainHere()
      else hear({ kind: 'failed', course, message: event.message ?? 'worker' })
    }
  } catch {
    void trainHere()
  }
  return {
    send: (command) => {
      if ('course' in command) course = command.course
      if (worker && !answered) unanswered.push(command)
      if (worker) worker.postMessage(command)
      else if (here) here(command)
      else unanswered.push(command)
    },
    close: () => {
      closed = true
      worker?.terminate()
      here?.({ kind: 'close' })
    },
    inWorker: () => worker !== null,
  }
}
