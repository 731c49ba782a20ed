import type { Locator } from 'playwright-core'
import { toTheMiddle, untilStill } from '../../setup/until-still'

/** Brings an element to the middle of the window and waits until it stands still: rows are laid out as they come near. */
export async function standStill(target: Locator): Promise<void> {
  await target.evaluate(untilStill, toTheMiddle)
}

/** Puts the pointer on an element that stands still: on a moving one it would soon be on something else. */
export async function hoverStill(target: Locator): Promise<void> {
  await standStill(target)
  await target.hover()
}
