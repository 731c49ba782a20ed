'use client'
import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { AnswerOf, AskOf, PartOf, TaskName } from '@/lib/demos/work/task'
import { startTask } from '@/lib/demos/work/start-task'

interface TaskState<Name extends TaskName> {
  readonly running: boolean
  /** The last question; `parts` belong to it. */
  readonly asked: AskOf<Name> | null
  /** Pieces of the answer under way, or of the last one. */
  readonly parts: readonly PartOf<Name>[]
  /** The last good answer with its question; it stands while a new one is on the way. */
  readonly done: { readonly ask: AskOf<Name>; readonly answer: AnswerOf<Name> } | null
  readonly failure: string | null
}

export interface Task<Name extends TaskName> extends TaskState<Name> {
  readonly run: (ask: AskOf<Name>) => void
  readonly stop: () => void
}

/** Work done off the page on demand; only the latest question counts. */
export function useTask<Name extends TaskName>(name: Name): Task<Name> {
  const [state, setState] = useState<TaskState<Name>>({ running: false, asked: null, parts: [], done: null, failure: null })
  const current = useRef<{ stop(): void } | null>(null)
  const stop = useCallback(() => {
    current.current?.stop()
    current.current = null
    setState((before) => ({ ...before, running: false }))
  }, [])
  const run = useCallback((ask: AskOf<Name>) => {
    current.current?.stop()
    setState((before) => ({ ...before, running: true, asked: ask, parts: [], failure: null }))
    // Tables and curves are drawn in slices, between which the page answers.
    current.current = startTask(name, ask, {
      onPart: (part) => startTransition(() => setState((before) => ({ ...before, parts: [...before.parts, part] }))),
      onAnswer: (answer) => startTransition(() => setState((before) => ({ ...before, running: false, done: { ask, answer } }))),
      onFailure: (failure) => setState((before) => ({ ...before, running: false, failure })),
    })
  }, [name])
  useEffect(() => () => current.current?.stop(), [])
  return { ...state, run, stop }
}
