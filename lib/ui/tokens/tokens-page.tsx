'use client'
import { useMemo } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { demoContext, DemoProvider } from '../demos/demo-context'
import { LearnText } from './learn-text'
import '../demos/demos.css'
import '../demos/workshop.css'
import './tokens.css'

/** Everything that runs on the page about tokens. */
export function TokensPage({ locale }: { readonly locale: Locale }) {
  const context = useMemo(() => demoContext(locale), [locale])
  return (
    <DemoProvider value={context}>
      <div className="demo workshop">
        <LearnText />
      </div>
    </DemoProvider>
  )
}
