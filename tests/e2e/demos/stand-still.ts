import type { Locator } from 'playwright-core'

/** Brings a button to the middle of the window and waits until it stands still: rows are laid out as they come near. */
export async function standStill(button: Locator): Promise<void> {
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
}
