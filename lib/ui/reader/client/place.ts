import { allRows } from './rows'

const KEY = 'a-fronte:place'

/** The block where this reader was, kept in this browser; null on a first visit or where storage is denied. */
export function readPlace(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

const heard = new Set<(id: string) => void>()

/** Calls back with every place that is kept. @returns how to stop */
export function hearPlaces(hear: (id: string) => void): () => void {
  heard.add(hear)
  return () => heard.delete(hear)
}

export function keepPlace(id: string): void {
  for (const hear of heard) hear(id)
  try {
    localStorage.setItem(KEY, id)
  } catch {
    // Without storage the page still reads; only the return to the place is lost.
  }
}

/**
 * Calls back with the block at the top of the window as the reader scrolls. Scrolling caused by the
 * page itself before the reader's first gesture is not a place.
 */
export function watchPlace(onPlace: (id: string) => void): () => void {
  const inBand = new Set<Element>()
  const rows = allRows()
  const order = new Map(rows.map((row, at) => [row as Element, at]))
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) inBand.add(entry.target)
        else inBand.delete(entry.target)
      }
      const top = Array.from(inBand).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0]
      if (top !== undefined) onPlace(top.id)
    },
    { rootMargin: '-12% 0px -70% 0px' },
  )
  for (const row of rows) observer.observe(row)
  return () => observer.disconnect()
}

/** Marks in the contents list the section that holds the block. */
export function markSection(id: string): void {
  const rows = allRows()
  const at = rows.findIndex((row) => row.id === id)
  const heading = rows.slice(0, at + 1).findLast((row) => row.dataset.kind === 'heading')
  for (const link of document.querySelectorAll('#contents a')) {
    if (heading !== undefined && link.getAttribute('href') === `#${heading.id}`) {
      link.setAttribute('aria-current', 'location')
    } else link.removeAttribute('aria-current')
  }
}
