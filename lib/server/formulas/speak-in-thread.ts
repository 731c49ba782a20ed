import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Locale } from '@/lib/domain/locale'

/** Milliseconds for one formula, the engine's own start included, and megabytes of heap. */
const TIME_LIMIT = 15_000
const HEAP = 192
/** Formulas waiting beyond this many are not read. */
const MOST_WAITING = 16

const FILE = ['lib', 'server', 'formulas', 'speech-worker.ts']
const shared = globalThis as { aFronteSpeech?: { last: Promise<unknown>; waiting: number } }

/** How speech-rule-engine reads a formula, one at a time and each in a thread of its own; null where it fails or takes too long. */
export async function speakInThread(tex: string, locale: Locale): Promise<string | null> {
  const queue = (shared.aFronteSpeech ??= { last: Promise.resolve(), waiting: 0 })
  if (queue.waiting >= MOST_WAITING) return null
  queue.waiting++
  const spoken = queue.last.then(() => speakOnce(tex, locale))
  queue.last = spoken.finally(() => queue.waiting--)
  return spoken
}

function speakOnce(tex: string, locale: Locale): Promise<string | null> {
  return new Promise((resolve) => {
    // The thread runs the source beside the built server: a bundler must not follow it, and Node 20 takes
    // TypeScript as a thread's entry only through a hook set inside the thread.
    const file = join(/* turbopackIgnore: true */ process.cwd(), ...FILE)
    const worker = new Worker(`require('tsx/cjs'); require(${JSON.stringify(file)})`, {
      eval: true,
      execArgv: [],
      workerData: { tex, locale },
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    })
    const settle = (spoken: string | null) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(spoken)
    }
    const timer = setTimeout(() => settle(null), TIME_LIMIT)
    worker.once('message', (message: string | null) => settle(message))
    worker.once('error', () => settle(null))
    worker.once('exit', () => settle(null))
  })
}
