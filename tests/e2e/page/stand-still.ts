import type { Locator } from 'playwright-core'

/** Brings an element to the middle of the window and waits until it stands still: rows are laid out as they come near. */
export async function standStill(target: Locator): Promise<void> {
  await target.evaluate(async (element) => {
    await document.fonts.ready
    // No function has a name here: the benches' compiler would wrap it in a helper that the page has not.
    for (let still = 0, top = NaN; still < 5; ) {
      if (still === 0) element.scrollIntoView({ block: 'center', behavior: 'instant' })
      await new Promise((done) => requestAnimationFrame(done))
      const now = element.getBoundingClientRect().top
      still = now === top ? still + 1 : 0
      top = now
    }
  })
}

/** Puts the pointer on an element that stands still: on a moving one it would soon be on something else. */
export async function hoverStill(target: Locator): Promise<void> {
  await standStill(target)
  await target.hover()
}
