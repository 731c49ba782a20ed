import type { Locator, Page } from 'playwright-core'
import { openPaper } from '../page/open-paper'
import { standStill } from '../page/stand-still'

/** Opens a formula from its own place in the margin and waits for its first claims. */
export async function openDemo(page: Page, id: string, path = '/'): Promise<Locator> {
  await openPaper(page, path)
  return openHere(page, id)
}

/** As `openDemo`, on a page that is open already. */
export async function openHere(page: Page, id: string): Promise<Locator> {
  const button = page.locator(`[data-run="${id}"][data-home]`)
  await standStill(button)
  await button.click()
  const demo = page.locator(`[data-demo="${id}"]`)
  await demo.locator('.demo-claims tbody tr').first().waitFor()
  return demo
}
