'use client'

import { lazy, Suspense, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'

const EntryForm = lazy(() => import('./entry-form'))

/** A word that opens the form for better words, or for a new entry; its code comes when it is pressed. */
export function OpenedForm({ locale, entry }: { readonly locale: Locale; readonly entry: string | null }) {
  const strings = GLOSSARY_STRINGS[locale]
  const [open, setOpen] = useState(false)
  return (
    <div className="screen-only">
      <button type="button" className="word opens" aria-expanded={open} onClick={() => setOpen(!open)}>
        {entry === null ? strings.add : strings.improve}
      </button>
      {open && (
        <Suspense fallback={<p className="hint" aria-busy="true" />}>
          <EntryForm locale={locale} entry={entry} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
