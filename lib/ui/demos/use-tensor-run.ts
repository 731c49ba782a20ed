'use client'
import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { Named, Prepared, TensorDemo } from '@/lib/domain/formulas/demo/demo'
import type { AnyState } from '@/lib/domain/formulas/demo/fields'
import type { BackendName, BackendWish, PassedOver } from '@/lib/demos/backend/backend'
import { request } from '@/lib/demos/compute-client'

/** Numbers from a backend, with the state that they belong to. */
export interface TensorResult {
  readonly state: AnyState
  readonly prepared: Prepared
  readonly named: Named
  readonly backend: BackendName
  readonly passedOver: readonly PassedOver[]
  readonly milliseconds: number
}

export interface TensorRun {
  /** The last good numbers: they stand while new ones are computed and when a computation fails. */
  readonly result: TensorResult | null
  /** Largest error against the reference; null while it is being compared. It comes after the numbers and redraws none. */
  readonly largestError: number | null
  readonly failure: 'failed' | 'timeout' | null
  readonly retry: () => void
}

/** Computes a tensor demo in the worker whenever its state changes; only the latest answer counts. */
export function useTensorRun(demo: TensorDemo | null, state: AnyState, backend: BackendWish): TensorRun {
  const [result, setResult] = useState<TensorResult | null>(null)
  const [largest, setLargest] = useState<{ of: AnyState; error: number } | null>(null)
  const [failure, setFailure] = useState<TensorRun['failure']>(null)
  const [attempt, setAttempt] = useState(0)
  const first = useRef(true)
  useEffect(() => {
    if (!demo) return
    let running: { cancel(): void } | null = null
    const ask = () => {
      running = request({ task: 'run', id: demo.id, state, backend }, (answer) => {
        if (answer.kind === 'numbers') {
          const { prepared, named, passedOver, milliseconds } = answer
          // Drawn in slices: tables and formulas by the dozen would hold the page up.
          startTransition(() => {
            setFailure(null)
            setLargest(null)
            setResult({ state, prepared, named, backend: answer.backend, passedOver, milliseconds })
          })
        } else if (answer.kind === 'error') {
          startTransition(() => setLargest({ of: state, error: answer.largest }))
        } else if (answer.kind === 'failed') {
          setFailure(answer.message === 'timeout' ? 'timeout' : 'failed')
        }
      })
    }
    // The first numbers are not kept waiting; while a slider moves, one computation a moment is enough.
    const timer = setTimeout(ask, first.current ? 0 : 60)
    first.current = false
    return () => {
      clearTimeout(timer)
      running?.cancel()
    }
  }, [demo, state, backend, attempt])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  return { result, largestError: largest?.of === result?.state ? (largest?.error ?? null) : null, failure, retry }
}
