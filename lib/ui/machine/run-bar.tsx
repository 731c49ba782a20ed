'use client'
import type { ReactNode } from 'react'
import { fill } from '@/lib/i18n/fill'
import type { TaskName } from '@/lib/demos/work/task'
import type { Task } from '../demos/use-task'
import { useMachineStrings } from './machine-strings'

interface Props<Name extends TaskName> {
  readonly task: Task<Name>
  readonly onRun: () => void
  readonly children: ReactNode
}

/** The inputs of a measurement, the button that starts or stops it, and how it stands. */
export function RunBar<Name extends TaskName>({ task, onRun, children }: Props<Name>) {
  const strings = useMachineStrings()
  const { running, parts, done, failure, stop } = task
  const trouble = failure === 'timeout' ? strings.troubleTimeout : failure ? fill(strings.troubleRun, { message: failure }) : null
  const state = running ? fill(strings.measuring, { n: parts.length }) : done ? strings.measured : parts.length > 0 ? strings.stopped : ''
  return (
    <>
      <div className="demo-inputs">
        {children}
        <button type="button" className="workshop-run" onClick={() => (running ? stop() : onRun())}>{running ? strings.stop : strings.measure}</button>
      </div>
      <p role="status" className={trouble ? 'demo-problem' : 'demo-small'}>{trouble ?? state}</p>
    </>
  )
}
