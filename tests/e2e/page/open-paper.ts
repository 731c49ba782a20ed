import type { Page } from 'playwright-core'
import { servedEdition } from '../../setup/e2e'

/** Opens the paper and waits until the page's script has taken its place and nothing moves any more. */
export async function openPaper(page: Page, path = '/'): Promise<void> {
  // A second visit to the same address with another hash would not load the page again.
  if (page.url() !== 'about:blank') await page.goto('about:blank')
  await page.goto(path)
  await page.locator('.page.ready').waitFor()
  await settled(page)
}

/** Waits for the fonts, and until the rows near the window, laid out as they come near, have found their place. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const shape = () => `${window.scrollY} ${document.documentElement.scrollHeight}`
    for (let same = 0, last = ''; same < 5; ) {
      await frame()
      same = shape() === last ? same + 1 : 0
      last = shape()
    }
  })
}

/** Sets the reader's preferences as the page itself keeps them. */
export async function setPreferences(page: Page, preferences: string): Promise<void> {
  const { baseUrl } = servedEdition()
  await page.context().addCookies([{ name: 'a-fronte', value: encodeURIComponent(preferences), url: baseUrl }])
}
