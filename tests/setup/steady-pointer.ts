import type { Locator, Page } from 'playwright-core'

/** Frames that a thing must stay where it is, and the most that are waited for: a page that learns never rests. */
const STILL = 5
const MOST = 300

const steady = new WeakSet<object>()

/**
 * Makes every click of the browser's driver wait until its target stands still, as a person would: between
 * the press and the release of a button over something that moves, the click is nobody's, and is lost.
 */
export function steadyPointer(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('html')) as Locator
  if (steady.has(locators)) return
  steady.add(locators)
  const { click } = locators
  locators.click = async function (this: Locator, ...how) {
    await this.waitFor()
    await this.evaluate(
      async (element, { still, most }) => {
        await document.fonts.ready
        for (let same = 0, frames = 0, last = ''; same < still && frames < most; frames++) {
          const { top, bottom, left } = element.getBoundingClientRect()
          // Rows are laid out as they come near: what is out of sight moves when it is scrolled to.
          if (bottom < 0 || top > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' })
          await new Promise((done) => requestAnimationFrame(done))
          const now = `${top} ${left}`
          same = now === last ? same + 1 : 0
          last = now
        }
      },
      { still: STILL, most: MOST },
    )
    await click.apply(this, how)
  }
}
