'use client'
import { lazy, Suspense, useRef, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'

const DemoLayer = lazy(() => import('../demos/demo-layer'))

/** A formula that opens where it is mentioned; its code arrives when it is opened. */
export function RunHere({ locale, formulaId, label }: { readonly locale: Locale; readonly formulaId: string; readonly label: string }) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <p>
        <button ref={button} type="button" className="path-run" aria-expanded={open} data-run={formulaId} onClick={() => setOpen(!open)}>
          {label}
        </button>
      </p>
      {open && (
        <Suspense fallback={<p aria-busy="true" />}>
          <DemoLayer locale={locale} formulaId={formulaId} initialState={null} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
