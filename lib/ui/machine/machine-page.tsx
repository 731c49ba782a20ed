'use client'
import { useMemo } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { demoContext, DemoProvider } from '../demos/demo-context'
import { PageStateProvider } from '../workshops/page-state'
import { Bits } from './bits'
import { Layers } from './layers'
import { ALL_FIELDS } from './machine-fields'
import { Memory } from './memory'
import { Products } from './products'
import '../demos/demos.css'
import '../demos/workshop.css'

/** Everything that the page on the machine measures; nothing is measured before it is asked for. */
export function MachinePage({ locale, encoded }: { readonly locale: Locale; readonly encoded: string | null }) {
  const context = useMemo(() => demoContext(locale), [locale])
  return (
    <DemoProvider value={context}>
      <div className="demo workshop">
        <PageStateProvider fields={ALL_FIELDS} encoded={encoded}>
          <Products />
          <Layers />
          <Memory />
          <Bits />
        </PageStateProvider>
      </div>
    </DemoProvider>
  )
}
