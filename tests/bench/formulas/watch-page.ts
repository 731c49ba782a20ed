import type { Page } from 'playwright-core'

/** A stretch of the main thread without a pause, in milliseconds. */
export interface LongTask {
  readonly at: number
  readonly lasted: number
}

/** Runs in the page before its own scripts: notes the last click, long tasks, and when numbers first stand there. */
const WATCH = `
globalThis.tasks = []
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) globalThis.tasks.push({ at: startTime, lasted: duration })
}).observe({ type: 'longtask', buffered: true })
addEventListener('click', (event) => { globalThis.clicked = event.timeStamp }, true)
globalThis.numbersAt = {}
new MutationObserver(() => {
  for (const demo of document.querySelectorAll('[data-demo]')) {
    if (demo.querySelector('.demo-steps') === null) continue
    const id = demo.dataset.demo
    // Painted, not only written.
    if (!(id in globalThis.numbersAt)) requestAnimationFrame(() => setTimeout(() => { globalThis.numbersAt[id] ??= performance.now() }))
  }
}).observe(document, { childList: true, subtree: true })
`

export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript({ content: WATCH })
}

/** Milliseconds from the last click to the first painted numbers of a demo. */
export async function firstNumbers(page: Page, id: string): Promise<number> {
  await page.waitForFunction((name) => name in (globalThis as unknown as Watched).numbersAt, id)
  return page.evaluate((name) => {
    const { numbersAt, clicked } = globalThis as unknown as Watched
    const taken = numbersAt[name]! - clicked
    delete numbersAt[name]
    return taken
  }, id)
}

/** The longest task since the last call; 0 when none lasted 50 ms, which is where browsers begin to count. */
export async function longestTask(page: Page): Promise<number> {
  // Entries come some time after the task itself.
  await page.waitForTimeout(150)
  return page.evaluate(() => {
    const watched = globalThis as unknown as Watched
    const longest = Math.max(0, ...watched.tasks.map(({ lasted }) => lasted))
    watched.tasks = []
    return longest
  })
}

interface Watched {
  tasks: LongTask[]
  clicked: number
  numbersAt: Record<string, number>
}
