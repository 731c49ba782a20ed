import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { findMarkdownRefusal } from '@/lib/domain/questions/plain-enough'
import { plainHtml } from './plain-html'

/**
 * Longest work on one text, in milliseconds of processor time of this process, whose other threads work too.
 * Where the machine is busy with something else a second by the clock may pass before a formula is begun,
 * and what is kept is kept for good.
 */
const WORK_LIMIT = 3000
/** Longest time by the clock, and how often it is looked, in milliseconds. */
const TIME_LIMIT = 30_000
const LOOK = 100
/** The most HTML that a text may become. */
const MOST_HTML = 500_000
/** Heap of the worker, in megabytes: a text that asks for more ends the worker, not the server. */
const HEAP = 128

interface Job {
  readonly source: string
  readonly done: (html: string | null) => void
}

const FILE = ['lib', 'server', 'readers-markdown', 'worker.ts']

/** One thread that sets texts one after the other; it is replaced when a text takes too long. */
class Setter {
  private worker: Worker | null = null
  private ready = false
  private current: Job | null = null
  private timer: NodeJS.Timeout | null = null
  private readonly queue: Job[] = []

  set(source: string): Promise<string | null> {
    return new Promise((resolve) => {
      this.queue.push({ source, done: resolve })
      this.next()
    })
  }

  private start(): void {
    // The thread runs the source beside the built server: a bundler must not follow it, and Node 20 takes
    // TypeScript as a thread's entry only through a hook set inside the thread.
    const file = join(/* turbopackIgnore: true */ process.cwd(), ...FILE)
    const worker = new Worker(`require('tsx/cjs'); require(${JSON.stringify(file)})`, {
      eval: true,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    })
    worker.on('message', (message: 'ready' | { html: string | null }) => {
      if (worker !== this.worker) return
      if (message === 'ready') this.ready = true
      else this.finish(message.html)
      this.next()
    })
    const ended = () => worker === this.worker && this.replace()
    worker.on('error', ended)
    worker.on('exit', ended)
    // Nobody waits for it: a process that has nothing else to do may end.
    worker.unref()
    this.worker = worker
    this.ready = false
  }

  private next(): void {
    if (this.current !== null || this.queue.length === 0) return
    if (this.worker === null) this.start()
    this.worker?.ref()
    if (!this.ready) return
    this.current = this.queue.shift() ?? null
    this.worker?.postMessage(this.current?.source)
    this.watch(this.current, process.cpuUsage(), Date.now())
  }

  /** Gives the text up that has had its time. */
  private watch(job: Job | null, begun: NodeJS.CpuUsage, since: number): void {
    const look = () => {
      if (this.current !== job) return
      const { user, system } = process.cpuUsage(begun)
      const passed = Date.now() - since
      // Never stricter than the clock: the other threads of the process work too.
      const worked = Math.min(passed, (user + system) / 1000)
      if (worked >= WORK_LIMIT || passed >= TIME_LIMIT) this.replace()
      else this.watch(job, begun, since)
    }
    // Where this thread itself was held up, the answer may lie waiting for it: that is heard first.
    this.timer = setTimeout(() => setImmediate(look), LOOK)
  }

  private finish(html: string | null): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.current?.done(html !== null && html.length <= MOST_HTML ? html : null)
    this.current = null
    if (this.queue.length === 0) this.worker?.unref()
  }

  /** Ends a thread that hangs or has died, and goes on with the next text. */
  private replace(): void {
    const worker = this.worker
    const neverStarted = !this.ready
    this.worker = null
    void worker?.terminate()
    if (neverStarted) this.current ??= this.queue.shift() ?? null
    this.finish(null)
    this.next()
  }
}

const kept = globalThis as { aFronteSetter?: Setter }

/**
 * A reader's Markdown as safe HTML, set outside the main thread within a few seconds' work; what takes longer,
 * or is nested more deeply than anyone writes, is shown as it was typed.
 */
export async function renderReadersText(source: string): Promise<string> {
  if (source.trim() === '') return ''
  if (findMarkdownRefusal(source) !== null) return plainHtml(source)
  kept.aFronteSetter ??= new Setter()
  return (await kept.aFronteSetter.set(source)) ?? plainHtml(source)
}
