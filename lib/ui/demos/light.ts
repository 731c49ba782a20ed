'use client'
import { useSyncExternalStore } from 'react'

/** The part of a formula that is lit, in all faces and matrices at once. */
export interface Light {
  readonly lit: () => string | null
  readonly light: (part: string | null) => void
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Kept outside React's state: the pointer crosses many parts, and only what changes its look may be
 * drawn again, never all the tables.
 */
export function makeLight(): Light {
  let lit: string | null = null
  const listeners = new Set<() => void>()
  return {
    lit: () => lit,
    light: (part) => {
      if (part === lit) return
      lit = part
      for (const tell of listeners) tell()
    },
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
