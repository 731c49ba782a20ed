'use client'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { AnyState, Fields } from '@/lib/domain/formulas/demo/fields'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { decodeState } from '@/lib/domain/formulas/demo/state-link'
import { useDemo } from '../demos/demo-context'
import { StateLink } from '../demos/state-link'

type Value = AnyState[string]

interface PageState {
  readonly state: AnyState
  readonly set: (name: string, value: Value) => void
  /** Whether the page was opened by a link that carries a state. */
  readonly linked: boolean
}

const Context = createContext<PageState | null>(null)

interface Props {
  readonly fields: Fields
  /** `v1.…` of a link, or null. */
  readonly encoded: string | null
  readonly children: ReactNode
}

/** Everything that is chosen on a page, kept in one place, and the link that brings it back. */
export function PageStateProvider({ fields, encoded, children }: Props) {
  const { locale, strings } = useDemo()
  const [start] = useState(() => (encoded === null ? null : decodeState(fields, encoded, locale)))
  const [state, setState] = useState<AnyState>(() => start?.state ?? initialState(fields, locale))
  const linked = start !== null && !start.broken
  const kept = useMemo(() => ({ state, linked, set: (name: string, value: Value) => setState((before) => ({ ...before, [name]: value })) }), [state, linked])
  return (
    <Context.Provider value={kept}>
      {start?.broken ? <p role="status" className="demo-problem">{strings.linkBroken}</p> : null}
      {start && start.problems.length > 0 ? <p role="status" className="demo-problem">{strings.linkPartly}</p> : null}
      {children}
      <StateLink fields={fields} state={state} />
    </Context.Provider>
  )
}

/** @throws RangeError outside a page that keeps its state. */
export function usePageState(): PageState {
  const found = useContext(Context)
  if (!found) throw new RangeError('This page keeps no state')
  return found
}
