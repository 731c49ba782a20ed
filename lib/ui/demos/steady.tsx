'use client'
import type { ReactNode } from 'react'

/** A button that keeps the focus while it can do nothing: a disabled one would drop it to the top of the page. */
export function Steady({ may, onPress, children }: { readonly may: boolean; readonly onPress: () => void; readonly children: ReactNode }) {
  return <button type="button" aria-disabled={may ? undefined : true} onClick={() => may && onPress()}>{children}</button>
}
