import { hearPlaces } from '../reader/client/place'

/** How long a reader stays before where they are is told. */
const PAUSE_MS = 2_000

/** Keeps in the store where a member is, so that the place is found again on any device. @returns how to stop */
export function sharePlace(): () => void {
  let place: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    if (place === null) return
    const body = JSON.stringify({ blockId: place })
    place = null
    // It outlives the page; and where it is lost, this device still knows the place, and the next one is told.
    fetch('/api/resume', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body, keepalive: true }).catch(() => {})
  }
  const deafen = hearPlaces((id) => {
    place = id
    clearTimeout(timer)
    timer = setTimeout(tell, PAUSE_MS)
  })
  window.addEventListener('pagehide', tell)
  return () => {
    deafen()
    clearTimeout(timer)
    window.removeEventListener('pagehide', tell)
  }
}
