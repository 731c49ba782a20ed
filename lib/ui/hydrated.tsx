'use client'

import { useEffect } from 'react'

/**
 * Marks the document once its controls answer. What is clicked or typed in the server's HTML before that
 * is lost, and nothing else on the page tells the two apart to whoever drives it.
 */
export function Hydrated() {
  useEffect(() => {
    document.documentElement.dataset.hydrated = ''
  }, [])
  return null
}
