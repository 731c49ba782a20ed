'use client'
import { startTransition, useState } from 'react'
import type { Step } from '@/lib/domain/formulas/demo/sheet'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from './demo-context'
import { DemoStep } from './demo-step'
import type { EditCell } from './item-view'
import { Steady } from './steady'

/** Drawn in slices: many tables at once would hold the page up. */
const show = startTransition

/** Steps in order, one at a time or all at once. */
export function StepList({ steps, onEdit }: { steps: readonly Step[]; onEdit: EditCell }) {
  const { strings, say } = useDemo()
  const [all, setAll] = useState(false)
  const [at, setAt] = useState(0)
  const several = steps.length > 1
  const present = Math.min(at, steps.length - 1)
  const shown = all || !several ? steps : steps.slice(present, present + 1)
  return (
    <div className="demo-steps">
      {several ? (
        <p className="demo-bar">
          <button type="button" aria-pressed={!all} onClick={() => show(() => setAll(false))}>{strings.oneStep}</button>
          <button type="button" aria-pressed={all} onClick={() => show(() => setAll(true))}>{strings.allSteps}</button>
          {all ? null : (
            <>
              <Steady may={present > 0} onPress={() => show(() => setAt(present - 1))}>{strings.previous}</Steady>
              <Steady may={present < steps.length - 1} onPress={() => show(() => setAt(present + 1))}>{strings.next}</Steady>
              <span role="status">{fill(strings.stepOf, { n: present + 1, total: steps.length })}</span>
            </>
          )}
        </p>
      ) : null}
      {shown.map((step) => (
        <DemoStep key={say(step.title)} step={step} onEdit={onEdit} />
      ))}
    </div>
  )
}
