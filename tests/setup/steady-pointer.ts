import type { Locator, Page } from 'playwright-core'
import { into, untilStill } from './until-still'

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
    await this.evaluate(untilStill, into)
    await click.apply(this, how)
  }
}
