import type { Page } from 'playwright-core'

/** The longest task of a page's main thread, in milliseconds: as the clock saw it, and its own processor time. */
export interface LongestTask {
  readonly wall: number
  /** What it would have lasted had nothing else run on the machine. */
  readonly own: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** Does `work` and says what the longest task of the page's main thread was meanwhile. */
export async function watchTasks(page: Page, work: () => Promise<unknown>): Promise<LongestTask> {
  const browser = page.context().browser()!
  await browser.startTracing(page, { categories: ['toplevel'] })
  let trace: Buffer
  try {
    await work()
    // What was asked for is painted after it stands in the document.
    await page.waitForTimeout(150)
  } finally {
    trace = await browser.stopTracing()
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] }
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const main = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread))
  const tasks = traceEvents.filter((event) => event.ph === 'X' && main.has(thread(event)) && event.name.endsWith('RunTask'))
  const longest = (times: readonly number[]) => Math.max(0, ...times) / 1000
  return { wall: longest(tasks.map(({ dur = 0 }) => dur)), own: longest(tasks.map(({ tdur = 0 }) => tdur)) }
}

/** The longer of each. */
export function longerOf(tasks: readonly LongestTask[]): LongestTask {
  return { wall: Math.max(0, ...tasks.map(({ wall }) => wall)), own: Math.max(0, ...tasks.map(({ own }) => own)) }
}
