'use client'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { BackendWish } from '@/lib/demos/backend/backend'
import type { Look } from '@/lib/demos/playground/messages'
import type { KeptState } from '@/lib/domain/learning-run/checkpoint-file'
import { changed, findPicksProblem, PICK_FIELDS, type Picks } from '@/lib/domain/learning-run/picks'
import { lanesOf } from '@/lib/domain/learning-run/contrast'
import { decodeState, encodeState } from '@/lib/domain/formulas/demo/state-link'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import type { Locale } from '@/lib/domain/locale'
import { PLAYGROUND_STRINGS } from '@/lib/i18n/playground'
import { demoContext, DemoProvider } from '../demos/demo-context'
import { Controls } from './controls'
import { PicksForm } from './picks-form'
import { useLearning } from './use-learning'
import '../demos/demos.css'
import './playground.css'

/** All that shows a run; it arrives with the first one. */
const RunView = lazy(() => import('./run-view'))
const FIRST_LOOK: Look = { own: null, chosen: 0, place: { part: 'cross', layer: 0 } }

interface Props {
  readonly locale: Locale
  /** Picks of a link (`v1.…`), or null. */
  readonly encoded: string | null
}

/** Pick a task, let a small Transformer learn it, and see what happens inside. */
export function Playground({ locale, encoded }: Props) {
  const context = useMemo(() => demoContext(locale), [locale])
  const strings = PLAYGROUND_STRINGS[locale]
  const [first] = useState(() => firstPicks(encoded, locale))
  const [picks, setPicks] = useState<Picks>(first.picks)
  const [look, setLook] = useState<Look>(FIRST_LOOK)
  const [backend, setBackend] = useState<BackendWish>('auto')
  const learning = useLearning()
  const { run } = learning
  const problem = lanesOf(picks).map((lane) => findPicksProblem(lane.picks)).find((found) => found !== null) ?? null

  const start = (with_: Picks = picks, from: KeptState | null = null) => {
    // What was looked at may not be there: another task, or fewer layers.
    const same = run.picks?.task === with_.task
    const seen: Look = { own: same ? look.own : null, chosen: same ? look.chosen : 0, place: look.place.layer < with_.layers ? look.place : FIRST_LOOK.place }
    setLook(seen)
    learning.start(with_, seen, backend, from)
  }
  const lookAt = (change: Partial<Look>) => {
    const next = { ...look, ...change }
    setLook(next)
    learning.look(next)
  }
  return (
    <DemoProvider value={context}>
      <div className="playground demo">
        {first.broken ? <p role="status" className="demo-problem">{strings.linkBroken}</p> : null}
        <section aria-label={strings.picksTitle}>
          <PicksForm picks={picks} problem={problem} onChange={(change) => setPicks(changed(picks, change))} />
        </section>
        <Controls learning={learning} blocked={problem !== null} changed={run.picks !== null && run.picks !== picks}
          backend={backend} onBackend={setBackend} onStart={() => start()} />
        {run.phase === 'idle' ? null : (
          <Suspense fallback={<p role="status">{context.strings.loading}</p>}>
            <RunView learning={learning} look={look} onLook={lookAt}
              onLoad={({ picks: kept, state }) => { setPicks(kept); start(kept, state) }} present={picks} />
          </Suspense>
        )}
        <p className="demo-link"><a href={`?s=${encodeState(PICK_FIELDS, picks).encoded}`}>{strings.link}</a></p>
      </div>
    </DemoProvider>
  )
}

function firstPicks(encoded: string | null, locale: Locale): { picks: Picks; broken: boolean } {
  const defaults = initialState(PICK_FIELDS, locale) as unknown as Picks
  if (encoded === null) return { picks: defaults, broken: false }
  const { state, broken, problems } = decodeState(PICK_FIELDS, encoded, locale)
  const picks = state as unknown as Picks
  return broken || problems.length > 0 ? { picks: defaults, broken: true } : { picks, broken: false }
}
