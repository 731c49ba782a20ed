import type { Browser } from 'playwright-core'

/** What one visit with a cold cache came to. */
export interface Visit {
  /** Bytes as sent, by what was asked for. */
  readonly document: number
  readonly script: number
  readonly all: number
  readonly requests: number
  readonly otherHosts: number
  /** Milliseconds from the navigation's start to the first paragraph that can be read. */
  readonly firstReadable: number
  /** Cumulative layout shift. */
  readonly shift: number
}

/**
 * Opens a page in a fresh context and measures it. `paragraph` names the element whose first painting
 * counts; without it the page marks the moment itself, in `firstReadable`.
 */
export async function visit(browser: Browser, url: string, paragraph: string | null): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  const types = new Map<string, string>()
  const bytes = { document: 0, script: 0, all: 0 }
  let otherHosts = 0
  cdp.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    types.set(requestId, type ?? 'Other')
    if (/^https?:/.test(request.url) && new URL(request.url).host !== new URL(url).host) otherHosts += 1
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength
    if (types.get(requestId) === 'Document') bytes.document += encodedDataLength
    if (types.get(requestId) === 'Script') bytes.script += encodedDataLength
  })
  await page.addInitScript({ content: watch(paragraph) })
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction('globalThis.firstReadable !== undefined')
  // Late fonts and scripts could still move things: the page is given the time to do so.
  await page.waitForTimeout(1500)
  const measured = (await page.evaluate('({ firstReadable, shift })')) as Pick<Visit, 'firstReadable' | 'shift'>
  await context.close()
  return { ...bytes, requests: types.size, otherHosts, ...measured }
}

/**
 * Runs in the page before its own scripts: notes layout shifts and the painting of the paragraph. A frame
 * whose callbacks find the paragraph in the document paints it: as the first contentful paint, whose time
 * the browser notes by itself, or before the next frame's callbacks. Asking for its place instead would
 * force a layout and slow down what is measured.
 */
const watch = (paragraph: string | null) => `
globalThis.shift = 0
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value
}).observe({ type: 'layout-shift', buffered: true })
const paragraph = ${JSON.stringify(paragraph)}
const firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
const painted = () => {
  if (firstPaint() === undefined) requestAnimationFrame(painted)
  else globalThis.firstReadable = firstPaint()
}
const look = () => {
  if (document.querySelector(paragraph) === null) requestAnimationFrame(look)
  else if (firstPaint() === undefined) requestAnimationFrame(painted)
  else requestAnimationFrame(() => { globalThis.firstReadable = performance.now() })
}
if (paragraph !== null) requestAnimationFrame(look)
`
