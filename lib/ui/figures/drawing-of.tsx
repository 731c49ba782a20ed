import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'

/** The figures drawn here, by block id. Figures 3 to 5 are shown from the reader's PDF. */
export function drawingOf(_id: string, _locale: Locale): ReactNode | undefined {
  return undefined
}
