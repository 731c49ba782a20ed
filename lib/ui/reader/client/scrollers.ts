/** Parts of a row that may be wider than the page: tables, and displays on a phone. */
export const SCROLLERS = '.both, .display > .f'

/**
 * What can only be seen by scrolling must be reachable by keyboard (WCAG 2.1.1): each such part is a tab
 * stop as long as it is wider than its place. Returns the function that undoes it.
 */
export function reachScrollers(page: HTMLElement): () => void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1) target.setAttribute('tabindex', '0')
      else target.removeAttribute('tabindex')
    }
  })
  for (const scroller of page.querySelectorAll(SCROLLERS)) observer.observe(scroller)
  return () => observer.disconnect()
}
