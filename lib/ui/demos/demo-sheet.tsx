'use client'
import { memo } from 'react'
import type { Demo } from '@/lib/domain/formulas/demo/demo'
import { isOccasion, type AnyState } from '@/lib/domain/formulas/demo/fields'
import type { Sheet } from '@/lib/domain/formulas/demo/sheet'
import type { BackendWish } from '@/lib/demos/backend/backend'
import { ClaimsTable } from './claims-table'
import { useDemo } from './demo-context'
import { DifferenceCheck } from './difference-check'
import { FormulaFaces } from './formula-faces'
import type { EditCell } from './item-view'
import { Said } from './said'
import { StepList } from './step-list'

interface Props {
  readonly demo: Demo
  /** Null until the first numbers are there. */
  readonly sheet: Sheet | null
  readonly state: AnyState
  readonly backend: BackendWish
  readonly onEdit: EditCell
}

/** What a demo shows for one state: words, three faces, steps, claims, gradients. */
export function DemoSheet({ demo, sheet, state, backend, onEdit }: Props) {
  return (
    <>
      <Words demo={demo} sheet={sheet} state={state} />
      <Numbers demo={demo} sheet={sheet} onEdit={onEdit} />
      {demo.kind === 'tensor' && demo.differences && sheet && (sheet.backward?.length || state.learn) ? <DifferenceCheck id={demo.id} sheet={sheet} state={state} backend={backend} /> : null}
    </>
  )
}

const Words = memo(function Words({ demo, sheet, state }: Pick<Props, 'demo' | 'sheet' | 'state'>) {
  const { strings, say } = useDemo()
  return (
    <>
      <FormulaFaces symbolsTex={demo.symbolsTex} numbersTex={sheet?.numbersTex ?? null} shapesTex={sheet?.shapesTex ?? null} parts={demo.parts} />
      <p className="demo-spoken"><span className="demo-small">{strings.spoken}</span> {say(demo.spoken)}</p>
      <div className="demo-look">
        <h3>{strings.look}</h3>
        {demo.look.filter((text) => isOccasion(text, state)).map((text, i) => <p key={i} className="demo-prose"><Said text={say(text)} /></p>)}
      </div>
    </>
  )
})

const Numbers = memo(function Numbers({ demo, sheet, onEdit }: Pick<Props, 'demo' | 'sheet' | 'onEdit'>) {
  const { strings, say } = useDemo()
  if (!sheet) return <p role="status">{strings.loading}</p>
  return (
    <>
      <h3>{strings.steps}</h3>
      <StepList steps={sheet.steps} onEdit={onEdit} />
      <ClaimsTable claims={sheet.claims} />
      {sheet.backward && sheet.backward.length > 0 ? (
        <>
          <h3>{strings.backward}</h3>
          <StepList steps={sheet.backward} onEdit={onEdit} />
        </>
      ) : null}
      {demo.kind === 'tensor' && demo.noBackward ? (
        <>
          <h3>{strings.backward}</h3>
          <p className="demo-prose"><Said text={say(demo.noBackward)} /></p>
        </>
      ) : null}
    </>
  )
})
