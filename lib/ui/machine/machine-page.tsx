'use client'
import { useMemo } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { demoContext, DemoProvider } from '../demos/demo-context'
import { Bits } from './bits'
import { Layers } from './layers'
import { Memory } from './memory'
import { Products } from './products'
import '../demos/demos.css'
import '../demos/workshop.css'

/** Everything that the page on the machine measures; nothing is measured before it is asked for. */
export function MachinePage({ locale }: { readonly locale: Locale }) {
  const context = useMemo(() => demoContext(locale), [locale])
  return (
    <DemoProvider value={context}>
      <div className="demo workshop">
        <Products />
        <Layers />
        <Memory />
        <Bits />
      </div>
    </DemoProvider>
  )
}
