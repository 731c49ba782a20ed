'use client'
import { useSyncExternalStore } from 'react'

/** The width below which the style sheet sets demos in one column. */
const QUERY = '(max-width: 40rem)'

function subscribe(tell: () => void): () => void {
  const media = matchMedia(QUERY)
  media.addEventListener('change', tell)
  return () => media.removeEventListener('change', tell)
}

/** Whether the window is a phone's: drawings, which no style sheet can set anew, ask for themselves. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches, () => false)
}
