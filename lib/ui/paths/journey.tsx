'use client'
import { useEffect, useMemo, useState } from 'react'
import type { Demo } from '@/lib/domain/formulas/demo/demo'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import type { Locale } from '@/lib/domain/locale'
import { warmUp } from '@/lib/demos/compute-client'
import { demoContext, DemoProvider } from '../demos/demo-context'
import { DemoView } from '../demos/demo-view'
import '../demos/demos.css'

/** One word through all of Figure 1. `encoded` is the state of a link, or null. */
export function Journey({ locale, encoded }: { readonly locale: Locale; readonly encoded: string | null }) {
  const context = useMemo(() => demoContext(locale), [locale])
  const [demo, setDemo] = useState<Demo | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    warmUp('R00')
    loadDemo('R00').then(setDemo, () => setFailed(true))
  }, [])
  return (
    <DemoProvider value={context}>
      <section className="demo" data-demo="R00">
        {demo ? <DemoView demo={demo} encoded={encoded} /> : <p role="status">{failed ? context.strings.loadFailed : context.strings.loading}</p>}
      </section>
    </DemoProvider>
  )
}
