'use client'
import { useEffect, useRef } from 'react'
import type { Step } from '@/lib/domain/formulas/demo/sheet'
import { useDemo } from './demo-context'
import { ItemView, type EditCell } from './item-view'
import { keepHeight, watchHeight } from './keep-height'
import { Said } from './said'
import { takeTurn } from './use-in-turn'

/** One step: its heading, its words, its tables and curves. */
export function DemoStep({ step, onEdit }: { step: Step; onEdit: EditCell }) {
  const { say } = useDemo()
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => watchHeight(content.current!), [])
  // After its tables, which asked for their turns first.
  useEffect(() => takeTurn(() => content.current && keepHeight(content.current)), [step])
  return (
    <section className="demo-step">
      <div className="demo-step-content" ref={content}>
        <h4><Said text={say(step.title)} /></h4>
        {step.text ? <p className="demo-prose"><Said text={say(step.text)} /></p> : null}
        <div className="demo-items">{step.items.map((item, i) => <ItemView key={i} item={item} onEdit={onEdit} />)}</div>
      </div>
    </section>
  )
}
