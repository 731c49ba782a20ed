/**
 * Lays out the step around `inside` now, and tells the style sheet its height. A browser passes over what is
 * far away, guesses how high it is, and lays it all out at once as it comes near: that would hold the page up,
 * and every wrong guess would push aside what a reader is about to press.
 */
export function keepHeight(inside: Element): void {
  const content = inside.closest<HTMLElement>('.demo-step-content')
  if (content) tell(content, content.offsetHeight)
}

/** Tells the height of a step's content whenever it changes in sight; until the returned function is called. */
export function watchHeight(content: HTMLElement): () => void {
  if (typeof ResizeObserver === 'undefined') return () => {}
  const observer = new ResizeObserver(([seen]) => seen && tell(content, seen.contentRect.height))
  observer.observe(content)
  return () => observer.disconnect()
}

function tell(content: HTMLElement, height: number): void {
  if (content.parentElement) content.parentElement.style.containIntrinsicBlockSize = `${height}px`
}
