import { allRows } from './rows'

const KEY = 'a-fronte:left'

/** What the reader had at the upper edge of the window when the page was left, and how far from it, px. */
interface LeftAt {
  readonly path: string
  readonly id: string
  readonly top: number
}

/** Keeps, as the page is left, where in it the reader was. Returns the function that undoes it. */
export function keepLeftAt(): () => void {
  const keep = () => {
    const row = allRows().find((each) => each.getBoundingClientRect().bottom > 0)
    try {
      if (row === undefined || window.scrollY === 0) return sessionStorage.removeItem(KEY)
      const left: LeftAt = { path: location.pathname, id: row.id, top: row.getBoundingClientRect().top }
      sessionStorage.setItem(KEY, JSON.stringify(left))
    } catch {
      // Without storage the browser's own guess stands.
    }
  }
  window.addEventListener('pagehide', keep)
  return () => window.removeEventListener('pagehide', keep)
}

/**
 * Where this page was left, when it is loaded again or returned to; null for any other visit. Told once: what
 * was left before that is not where the next visit was.
 */
export function takeLeftAt(): LeftAt | null {
  try {
    const kept = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
    const visit = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined
    if (kept === null || (visit?.type !== 'reload' && visit?.type !== 'back_forward')) return null
    const left = JSON.parse(kept) as LeftAt
    return left.path === location.pathname ? left : null
  } catch {
    return null
  }
}
