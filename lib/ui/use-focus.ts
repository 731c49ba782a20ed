'use client'

import { useLayoutEffect, type RefObject } from 'react'

/**
 * Moves the focus to an element at every change of `wanted` to something true, in the same moment as it
 * is drawn: a key that is pressed at once goes there too.
 */
export function useFocus(target: RefObject<HTMLElement | null>, wanted: unknown): void {
  useLayoutEffect(() => {
    if (wanted) target.current?.focus()
  }, [target, wanted])
}
