'use client'
import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Demo } from '@/lib/domain/formulas/demo/demo'
import type { Locale } from '@/lib/domain/locale'
import { findWorkshop } from '@/lib/domain/workshops'
import { findFormula } from '@/lib/domain/formulas/registry'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { warmUp } from '@/lib/demos/compute-client'
import { fill } from '@/lib/i18n/fill'
import { demoContext, DemoProvider } from './demo-context'
import { DemoView } from './demo-view'
import { Said } from './said'
import { WorkshopLink } from '../workshops/workshop-link'
import './demos.css'

interface Props {
  readonly locale: Locale
  /** `R01` … `R36`; from a link it may be anything. */
  readonly formulaId: string
  /** `v1.…` of a link, or null. */
  readonly initialState: string | null
  readonly onClose: () => void
  readonly onStateChange?: (encoded: string) => void
}

/** A runnable formula opened in place: the whole layer, from loading to closing. */
export default function DemoLayer({ locale, formulaId, initialState, onClose, onStateChange }: Props) {
  const entry = findFormula(formulaId)
  const context = useMemo(() => demoContext(locale), [locale])
  const [attempt, setAttempt] = useState(0)
  // Already while this is first rendered: React keeps a lazy layer back for some 300 ms before it is
  // mounted, and code and backend can be on their way meanwhile.
  useState(() => {
    if (!entry || typeof window === 'undefined') return
    loadDemo(entry.id).catch(() => {})
    if (entry.kind === 'tensor') warmUp(entry.id)
  })
  const [loaded, setLoaded] = useState<Demo | 'failed' | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!entry) return
    let present = true
    loadDemo(entry.id).then(
      (demo) => startTransition(() => { if (present) setLoaded(demo) }),
      () => present && setLoaded('failed'),
    )
    return () => {
      present = false
    }
  }, [entry, attempt])
  // Keyboard and screen reader go where the page opened something.
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), [])
  const { strings, say } = context
  const name = entry ? say(entry.title) : fill(strings.unknown, { id: formulaId.slice(0, 12) })
  const demo = loaded !== 'failed' && loaded?.id === entry?.id ? loaded : null
  return (
    <DemoProvider value={context}>
      <section className="demo" lang={locale} aria-label={name} data-demo={entry?.id}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          // The page closes everything on its row at Escape: here one thing at a time, typed code last.
          event.preventDefault()
          if (event.target instanceof HTMLTextAreaElement) title.current?.focus()
          else onClose()
        }}>
        <header className="demo-head">
          <h2 ref={title} tabIndex={-1}>{name}</h2>
          <button type="button" className="demo-close" aria-label={fill(strings.closeNamed, { title: name })} onClick={onClose}>{strings.close}</button>
        </header>
        {entry ? <p className="demo-prose"><Said text={say(entry.line)} /></p> : null}
        {demo ? <DemoView key={demo.id} demo={demo} encoded={initialState} onStateChange={onStateChange} /> : null}
        {entry && demo && findWorkshop('formulas', entry.id) !== null ? (
          <p className="demo-link"><WorkshopLink locale={locale} from="formulas" id={entry.id} label={strings.further} /></p>
        ) : null}
        {entry && loaded === null ? <p role="status">{strings.loading}</p> : null}
        {loaded === 'failed' ? (
          <p role="alert" className="demo-problem">
            {strings.loadFailed}{' '}
            <button type="button" onClick={() => { setLoaded(null); setAttempt(attempt + 1) }}>{strings.retry}</button>
          </p>
        ) : null}
      </section>
    </DemoProvider>
  )
}
