import type { Result } from 'hastscript'
import type { Locale } from '@/lib/domain/locale'
import { figure1 } from './figure-1'
import { figure2 } from './figure-2'

/** The figures drawn here, by block id. Figures 3 to 5 are shown from the reader's own PDF. */
export function drawingOf(id: string, locale: Locale): Result | null {
  if (id === 'fig-1') return figure1(locale)
  if (id === 'fig-2') return figure2(locale)
  return null
}
