'use client'
import { useSyncExternalStore } from 'react'

/** The part of a formula that is lit, in all faces and matrices at once. */
export interface Light {
  readonly lit: () => string | null
  /** By the pointer, as it moves: what merely scrolls by beneath it is not meant. */
  readonly point: (part: string | null) => void
  /** By the focus, until it leaves; it counts for more than a pointer that rests. */
  readonly hold: (part: string | null) => void
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Kept outside React's state: the pointer crosses many parts, and only what changes its look may be
 * drawn again, never all the tables.
 */
export function makeLight(): Light {
  let pointed: string | null = null
  let held: string | null = null
  const lit = () => pointed ?? held
  const listeners = new Set<() => void>()
  const change = (nowPointed: string | null, nowHeld: string | null) => {
    const before = lit()
    pointed = nowPointed
    held = nowHeld
    if (lit() !== before) for (const tell of listeners) tell()
  }
  return {
    lit,
    point: (part) => change(part, held),
    hold: (part) => change(null, part),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Whether this part is lit; draws its caller anew only when that changes. */
export function useIsLit({ subscribe, lit }: Light, part: string | undefined): boolean {
  return useSyncExternalStore(subscribe, () => part !== undefined && lit() === part, () => false)
}
