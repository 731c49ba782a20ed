import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { Figure1 } from './figure-1'
import { Figure2 } from './figure-2'
import './figures.css'

/** The figures drawn here, by block id. Figures 3 to 5 are shown from the reader's own PDF. */
export function drawingOf(id: string, locale: Locale): ReactNode | undefined {
  if (id === 'fig-1') return <Figure1 locale={locale} />
  if (id === 'fig-2') return <Figure2 locale={locale} />
  return undefined
}
