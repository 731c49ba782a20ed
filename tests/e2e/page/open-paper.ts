import type { Page } from 'playwright-core'
import { servedEdition } from '../../setup/e2e'

/** Opens the paper and waits until the page's script has taken its place. */
export async function openPaper(page: Page, path = '/'): Promise<void> {
  // A second visit to the same address with another hash would not load the page again.
  if (page.url() !== 'about:blank') await page.goto('about:blank')
  await page.goto(path)
  await page.locator('.page.ready').waitFor()
}

/** Sets the reader's preferences as the page itself keeps them. */
export async function setPreferences(page: Page, preferences: string): Promise<void> {
  const { baseUrl } = servedEdition()
  await page.context().addCookies([{ name: 'a-fronte', value: encodeURIComponent(preferences), url: baseUrl }])
}
