import type { Page } from 'playwright-core'

/** Runs in the page before its own scripts: notes the last click, and when a demo's numbers are first painted. */
const WATCH = `
addEventListener('click', (event) => { globalThis.clicked = event.timeStamp }, true)
globalThis.numbersAt = {}
new MutationObserver(() => {
  for (const demo of document.querySelectorAll('[data-demo]')) {
    const id = demo.dataset.demo
    if (id in globalThis.numbersAt || demo.querySelector('.demo-steps') === null) continue
    // Painted, not only written.
    requestAnimationFrame(() => setTimeout(() => { globalThis.numbersAt[id] ??= performance.now() }))
  }
}).observe(document, { childList: true, subtree: true })
`

interface Watched {
  readonly clicked: number
  readonly numbersAt: Record<string, number>
}

export async function watchNumbers(page: Page): Promise<void> {
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
