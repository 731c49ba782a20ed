'use client'
import { useMemo } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { demoContext, DemoProvider } from '../demos/demo-context'
import { PageStateProvider } from '../workshops/page-state'
import { LearnText } from './learn-text'
import { ALL_TOKEN_FIELDS } from './token-fields'
import '../demos/demos.css'
import '../demos/workshop.css'
import './tokens.css'

/** Everything that runs on the page about tokens. */
export function TokensPage({ locale, encoded }: { readonly locale: Locale; readonly encoded: string | null }) {
  const context = useMemo(() => demoContext(locale), [locale])
  return (
    <DemoProvider value={context}>
      <div className="demo workshop">
        <PageStateProvider fields={ALL_TOKEN_FIELDS} encoded={encoded}>
          <LearnText />
        </PageStateProvider>
      </div>
    </DemoProvider>
  )
}
