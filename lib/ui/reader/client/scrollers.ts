/** Parts of a row that may be wider than the page: tables, and displays on a phone. */
export const SCROLLERS = '.both, .display > .f'

/**
 * What can only be seen by scrolling must be reachable by keyboard (WCAG 2.1.1): each such part is a tab
 * stop as long as it is wider than its place. Returns the function that undoes it.
 */
export function reachScrollers(page: HTMLElement): () => void {
  const scrollers = [...page.querySelectorAll(SCROLLERS)]
  const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => reach(target)))
  for (const scroller of scrollers) observer.observe(scroller)
  // A formula whose face has come is wider, and its place is as it was.
  const reachAll = () => scrollers.forEach(reach)
  document.fonts.addEventListener('loadingdone', reachAll)
  return () => {
    observer.disconnect()
    document.fonts.removeEventListener('loadingdone', reachAll)
  }
}

function reach(scroller: Element): void {
  if (scroller.scrollWidth > scroller.clientWidth + 1) scroller.setAttribute('tabindex', '0')
  else scroller.removeAttribute('tabindex')
}
