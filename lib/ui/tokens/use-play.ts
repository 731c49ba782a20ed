'use client'
import { startTransition, useEffect, useState } from 'react'

export interface Play {
  /** Steps made: 0 … last. */
  readonly at: number
  readonly last: number
  readonly playing: boolean
  readonly go: (to: number) => void
  readonly toggle: () => void
}

/** Longest that a whole run may take, in milliseconds. */
const WHOLE = 12_000

/** Steps that run past by themselves from the first to the last; all at once where motion is unwanted. */
export function usePlay(last: number): Play {
  const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches
  const [state, setState] = useState(() => (still() ? { at: last, playing: false } : { at: 0, playing: true }))
  const { at, playing } = state
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(
      () => startTransition(() => setState((before) => (before.playing ? { at: Math.min(last, before.at + 1), playing: before.at + 1 < last } : before))),
      Math.min(300, Math.max(40, WHOLE / last)),
    )
    return () => clearInterval(timer)
  }, [playing, last])
  return {
    at,
    last,
    playing,
    go: (to) => setState({ at: Math.max(0, Math.min(last, to)), playing: false }),
    toggle: () => setState((before) => (before.playing ? { ...before, playing: false } : { at: before.at === last ? 0 : before.at, playing: true })),
  }
}
