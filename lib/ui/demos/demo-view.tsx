'use client'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Demo } from '@/lib/domain/formulas/demo/demo'
import { isShown, type AnyState } from '@/lib/domain/formulas/demo/fields'
import type { Problem } from '@/lib/domain/formulas/demo/problem'
import { findFormula } from '@/lib/domain/formulas/registry'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { translatorStateOf } from '@/lib/domain/formulas/trained/translator-state'
import { pathOf } from '@/lib/i18n/pages'
import { decodeState, encodeState, LONGEST_KEPT } from '@/lib/domain/formulas/demo/state-link'
import type { Sheet } from '@/lib/domain/formulas/demo/sheet'
import type { BackendWish } from '@/lib/demos/backend/backend'
import { CodePanel } from './code-panel'
import { useDemo } from './demo-context'
import { DemoSheet } from './demo-sheet'
import { FieldInput } from './field-input'
import type { EditCell } from './item-view'
import { PlainProvenance, TensorProvenance } from './provenance-line'
import { StateLink } from './state-link'
import { useTensorRun } from './use-tensor-run'

interface Props {
  readonly demo: Demo
  /** `v1.…` from a link, or null. */
  readonly encoded: string | null
  readonly onStateChange?: ((encoded: string) => void) | undefined
}

/** One demo: its state, its inputs, and the sheet computed from the last good state. */
export function DemoView({ demo, encoded, onStateChange }: Props) {
  const { locale, strings, say, write } = useDemo()
  // Several demos may be open: each form says whose it is.
  const title = findFormula(demo.id)?.title
  const named = (what: string) => (title ? `${what}: ${say(title)}` : what)
  const [start] = useState(() => startState(demo, encoded, locale))
  const [state, setState] = useState<AnyState>(start.state)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [wish, setWish] = useState<BackendWish>('auto')
  const run = useTensorRun(demo.kind === 'tensor' ? demo : null, state, wish)
  const { result } = run

  // The fields follow at once, the sheet in slices: typing and sliding never wait for tables.
  const settled = useDeferredValue(demo.kind === 'arithmetic' ? state : null)
  const sheet = useMemo<Sheet | null>(() => {
    if (demo.kind === 'arithmetic') return demo.present(settled!, write)
    return result ? demo.present({ state: result.state, prepared: result.prepared, named: result.named, write }) : null
  }, [demo, settled, result, write])

  // Told from the first state on: a doubt about an untouched demo carries its state too.
  const tell = useRef(onStateChange)
  useEffect(() => {
    tell.current = onStateChange
  }, [onStateChange])
  useEffect(() => {
    tell.current?.(encodeState(demo.fields, state, LONGEST_KEPT).encoded)
  }, [demo, state])

  const change = (name: string, value: AnyState[string]) => {
    const next = { ...state, [name]: value }
    const found = demo.check?.(next) ?? null
    setProblem(found)
    if (!found) setState(next)
  }
  const editCell = (field: string, row: number, column: number, value: number) => {
    const triples = state[field] as readonly number[]
    const others = chunks(triples).filter(([i, j]) => i !== row || j !== column)
    change(field, [...others.flat(), row, column, value])
  }
  // Stable, so that a sheet which did not change is not drawn again.
  const latestEdit = useRef(editCell)
  useEffect(() => {
    latestEdit.current = editCell
  })
  const onEdit = useCallback<EditCell>((...cell) => latestEdit.current(...cell), [])
  return (
    <>
      {start.notice ? <p className="demo-problem" role="status">{strings[start.notice]}</p> : null}
      <form className="demo-inputs" aria-label={named(strings.inputs)} onSubmit={(event) => event.preventDefault()}>
        {Object.entries(demo.fields).filter(([, field]) => isShown(field, state)).map(([name, field]) =>
          field.kind === 'cells' ? (
            (state[name] as readonly number[]).length > 0 ? (
              <button key={name} type="button" onClick={() => change(name, [])}>{strings.cellsReset}: {say(field.label)}</button>
            ) : null
          ) : (
            <FieldInput key={name} name={name} field={field} value={state[name]!} problem={problem?.field === name ? problem : null} onChange={(value) => change(name, value)} />
          ),
        )}
      </form>
      <DemoSheet demo={demo} sheet={sheet} state={state} backend={wish} onEdit={onEdit} />
      {run.failure ? (
        <p className="demo-problem" role="alert">
          {run.failure === 'timeout' ? strings.runTimeout : strings.runFailed} <button type="button" onClick={run.retry}>{strings.retry}</button>
        </p>
      ) : null}
      {demo.kind === 'tensor' ? <TensorProvenance result={result} largestError={run.largestError} wish={wish} onWish={setWish} /> : <PlainProvenance />}
      <StateLink before={`demo=${demo.id}&`} fields={demo.fields} state={state} kept={onStateChange !== undefined} />
      {state.weights === 'trained' ? <p className="demo-link"><a href={`${pathOf(locale, 'translator')}?s=${translatorStateOf(state)}`}>{strings.toTranslator}</a></p> : null}
      {demo.kind === 'tensor' ? <CodePanel id={demo.id} result={result} /> : null}
    </>
  )
}

function startState(demo: Demo, encoded: string | null, locale: 'it' | 'en') {
  const defaults = initialState(demo.fields, locale)
  if (encoded === null) return { state: defaults, notice: null }
  const { state, problems, broken } = decodeState(demo.fields, encoded, locale)
  // Each value may be in range and the whole still break a rule between fields.
  if (broken || demo.check?.(state)) return { state: defaults, notice: 'linkBroken' as const }
  return { state, notice: problems.length > 0 ? ('linkPartly' as const) : null }
}

function chunks(triples: readonly number[]): number[][] {
  return Array.from({ length: triples.length / 3 }, (_, t) => triples.slice(3 * t, 3 * t + 3))
}
