'use client'
import { useEffect, useState } from 'react'

/** What waits to be drawn, in the order in which it asked. */
const waiting = new Set<() => void>()

function next(): void {
  const [first] = waiting
  if (!first) return
  waiting.delete(first)
  first()
  if (waiting.size > 0) requestAnimationFrame(next)
}

/** Has `draw` called in a frame of its own, after all that asked before; what is returned takes the wish back. */
export function takeTurn(draw: () => void): () => void {
  waiting.add(draw)
  if (waiting.size === 1) requestAnimationFrame(next)
  return () => void waiting.delete(draw)
}

/**
 * The value a frame or more late: of all that changes at once, one is drawn in each frame. Laying out the
 * cells of a dozen tables in one go would hold the page up; the first value is there at once.
 */
export function useInTurn<T>(value: T): T {
  const [shown, setShown] = useState(value)
  useEffect(() => (value === shown ? undefined : takeTurn(() => setShown(() => value))), [value, shown])
  return shown
}

/** Whether something heavy may be drawn for the first time: at once if `light`, else when its turn comes. */
export function useTurn(light: boolean): boolean {
  const [drawn, setDrawn] = useState(light)
  useEffect(() => (drawn ? undefined : takeTurn(() => setDrawn(true))), [drawn])
  return drawn
}
