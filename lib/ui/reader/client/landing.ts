import { idOf } from './rows'

/** Frames in which nothing has moved after which a landing is left alone: half a second. */
const STILL = 30
const GESTURES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

let leave = () => {}

/**
 * Brings an element to where an address or a jump wants it, and keeps it there while the rows around it, laid
 * out as they come near, and their formulas find their size: until nothing has moved for a while, or the
 * reader takes over. Browsers go by the estimated height of what they have not laid out, and arrive screens away.
 * @param top from the upper edge of the window, px; where nothing is said, just below the bar
 */
export function land(target: Element, top = parseFloat(getComputedStyle(target).scrollMarginTop) || 0): void {
  leave()
  let still = 0
  let frame = 0
  const keep = () => {
    const before = window.scrollY
    window.scrollBy({ top: target.getBoundingClientRect().top - top, behavior: 'instant' })
    // Less than a pixel is a rounding, not a move.
    const moved = Math.abs(window.scrollY - before) >= 1
    still = moved || document.readyState !== 'complete' || document.fonts.status !== 'loaded' ? 0 : still + 1
    if (still < STILL) frame = requestAnimationFrame(keep)
    else leave()
  }
  leave = () => {
    cancelAnimationFrame(frame)
    for (const gesture of GESTURES) window.removeEventListener(gesture, leave, true)
    leave = () => {}
  }
  for (const gesture of GESTURES) window.addEventListener(gesture, leave, { capture: true, passive: true })
  keep()
}

/** The element that the part of an address after `#` names, if it is laid out. */
export function findTarget(hash: string): Element | null {
  const found = document.getElementById(idOf(hash))
  return found !== null && found.getClientRects().length > 0 ? found : null
}

/** Lands on the targets of the links within the page, and puts away the list they were chosen from. Returns the function that undoes it. */
export function followLinks(): () => void {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const target = findTarget(link?.getAttribute('href') ?? '')
    if (link === null || target === null) return
    // The browser goes there first, and takes the focus along.
    requestAnimationFrame(() => {
      link.closest<HTMLElement>('[popover]')?.hidePopover()
      land(target)
    })
  }
  document.addEventListener('click', follow)
  return () => {
    leave()
    document.removeEventListener('click', follow)
  }
}
