'use client'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { BackendWish } from '@/lib/demos/backend/backend'
import type { LearningClient } from '@/lib/demos/playground/learn-client'
import type { Command, LaneView, Look, News, Tuned } from '@/lib/demos/playground/messages'
import type { Checkpoint, KeptState } from '@/lib/domain/learning-run/checkpoint-file'
import type { Picks } from '@/lib/domain/learning-run/picks'
import { afterEvent, NO_RUN, type RunEvent, type RunState } from '@/lib/domain/learning-run/run-state'

/** A run and the orders that may be given to it. */
export interface Learning {
  readonly run: RunState
  /** The last pictures of the models; null before the first. */
  readonly views: readonly LaneView[] | null
  readonly tuned: Tuned | null
  readonly tuning: boolean
  /** Whether the page trains by itself because workers are refused. */
  readonly onPage: boolean
  readonly start: (picks: Picks, look: Look, backend: BackendWish, from: KeptState | null) => void
  readonly pause: () => void
  readonly resume: () => void
  readonly step: () => void
  readonly rewind: (step: number) => void
  readonly look: (look: Look) => void
  readonly tune: (lane: number) => void
  readonly save: (lane: number, then: (checkpoint: Checkpoint) => void) => void
}

/** Trains in a worker that starts with the first run: nothing of it is loaded before. */
export function useLearning(): Learning {
  const [run, happen] = useReducer((state: RunState, event: RunEvent) => afterEvent(state, event), NO_RUN)
  const [views, setViews] = useState<{ course: number; views: readonly LaneView[] } | null>(null)
  const [tuned, setTuned] = useState<Tuned | null>(null)
  const [tuning, setTuning] = useState(false)
  const [onPage, setOnPage] = useState(false)
  const client = useRef<Promise<LearningClient> | null>(null)
  const saved = useRef<((checkpoint: Checkpoint) => void) | null>(null)
  const course = useRef(0)

  const hear = useCallback((news: News) => {
    if (news.kind === 'view') setViews({ course: news.course, views: news.views })
    else if (news.kind === 'tuned') {
      setTuning(false)
      setTuned(news.tuned)
    } else if (news.kind === 'saved') saved.current?.(news)
    else {
      if (news.kind === 'failed') setTuning(false)
      happen(news)
    }
  }, [])
  const send = useCallback((command: Command) => {
    client.current ??= import('@/lib/demos/playground/learn-client').then(({ openLearning }) => openLearning(hear))
    client.current.then(
      (open) => {
        open.send(command)
        setOnPage(!open.inWorker())
      },
      (cause: unknown) => {
        client.current = null
        happen({ kind: 'failed', course: course.current, message: cause instanceof Error ? cause.message : String(cause) })
      },
    )
  }, [hear])
  useEffect(() => () => void client.current?.then((open) => open.close(), () => {}), [])

  const forget = () => {
    setTuned(null)
    setTuning(false)
  }
  return {
    run, views: views?.views ?? null, tuned, tuning, onPage,
    start: (picks, look, backend, from) => {
      forget()
      setViews(null)
      course.current = run.course + 1
      happen({ kind: 'start', picks })
      send({ kind: 'open', course: course.current, picks, look, backend, from, wasmFolder: new URL('/vendor/tfjs-wasm/', location.origin).href })
      send({ kind: 'run' })
    },
    pause: () => {
      happen({ kind: 'pause' })
      send({ kind: 'pause' })
    },
    resume: () => {
      forget()
      happen({ kind: 'resume' })
      send({ kind: 'run' })
    },
    step: () => {
      forget()
      send({ kind: 'step' })
    },
    rewind: (to) => {
      forget()
      course.current = run.course + 1
      happen({ kind: 'rewind', step: to })
      send({ kind: 'rewind', course: course.current, step: to })
    },
    look: (look) => {
      if (run.phase !== 'idle') send({ kind: 'look', look })
    },
    tune: (lane) => {
      setTuning(true)
      send({ kind: 'tune', lane })
    },
    save: (lane, then) => {
      saved.current = then
      send({ kind: 'save', lane })
    },
  }
}
