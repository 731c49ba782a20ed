'use client'

import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { fill } from '@/lib/i18n/fill'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'

const TermDoubts = lazy(() => import('./term-doubts'))

interface Props {
  readonly locale: Locale
  readonly termId: string
  readonly blockId: string
  /** How many there are, as far as it is known. */
  readonly count: number
  readonly startOpen?: boolean
}

const noChanges = () => () => {}

/** A word that opens the doubts on an entry; their code comes when it is pressed, and runs in the browser only. */
export function OpenedDoubts({ locale, termId, blockId, count, startOpen = false }: Props) {
  const strings = GLOSSARY_STRINGS[locale]
  const [chosen, setChosen] = useState<boolean | null>(null)
  const inBrowser = useSyncExternalStore(noChanges, () => true, () => false)
  const open = chosen ?? (startOpen && inBrowser)
  return (
    <div className="term-doubts">
      <button type="button" className="word opens" aria-expanded={open} onClick={() => setChosen(!open)}>
        {count > 0 ? fill(strings.termDoubtsN, { n: count }) : strings.askTerm}
      </button>
      {open && (
        <Suspense fallback={<p className="hint" aria-busy="true" />}>
          <TermDoubts locale={locale} termId={termId} blockId={blockId} />
        </Suspense>
      )}
    </div>
  )
}
