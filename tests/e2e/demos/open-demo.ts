import type { Locator, Page } from 'playwright-core'
import { openPaper } from '../page/open-paper'

/** Opens a formula from its own place in the margin and waits for its first claims. */
export async function openDemo(page: Page, id: string, path = '/'): Promise<Locator> {
  await openPaper(page, path)
  return openHere(page, id)
}

/** As `openDemo`, on a page that is open already. */
export async function openHere(page: Page, id: string): Promise<Locator> {
  const button = page.locator(`[data-run="${id}"]`).first()
  // Rows are laid out as they come near: the button is clicked once it has stopped moving.
  await button.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center' })
    for (let still = 0, top = NaN; still < 5; ) {
      await new Promise((done) => requestAnimationFrame(done))
      const now = element.getBoundingClientRect().top
      still = now === top ? still + 1 : 0
      if (still === 0) element.scrollIntoView({ block: 'center' })
      top = now
    }
  })
  await button.click()
  const demo = page.locator(`[data-demo="${id}"]`)
  await demo.locator('.demo-claims tbody tr').first().waitFor()
  return demo
}
