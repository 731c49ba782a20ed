import type { Named, Prepared, TensorDemo } from '@/lib/domain/formulas/demo/demo'
import type { AnyState } from '@/lib/domain/formulas/demo/fields'
import type { FormulaId } from '@/lib/domain/formulas/entry'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { relativeError } from '@/lib/domain/maths/relative-error'
import type { BackendName, BackendWish, PassedOver } from './backend/backend'
import { startBackend } from './backend/start-backend'
import { storedWeights } from './translator/stored-weights'
import { getRunner } from './runners'
import { largestError, runTensors } from './run-tensors'

/** What the page asks of the worker. */
export interface ComputeRequest {
  /** `warm` loads code and starts the backend, so that they are there when the first run comes. */
  readonly task: 'warm' | 'run' | 'differences'
  readonly ticket: number
  readonly id: FormulaId
  readonly state: AnyState
  readonly backend: BackendWish
  readonly wasmFolder: string
}

/** Numbers first; the comparison with the reference follows, so that it keeps nobody waiting. */
export type ComputeAnswer = { readonly ticket: number } & (
  | {
      readonly kind: 'numbers'
      readonly prepared: Prepared
      readonly named: Named
      readonly backend: BackendName
      readonly passedOver: readonly PassedOver[]
      readonly milliseconds: number
    }
  | { readonly kind: 'warm' | 'dropped' }
  | { readonly kind: 'error'; readonly largest: number }
  | { readonly kind: 'differences'; readonly rows: readonly { readonly name: string; readonly error: number }[] }
  | { readonly kind: 'failed'; readonly message: string }
)

let backendStarted: { wish: BackendWish; backend: ReturnType<typeof startBackend> } | null = null

function backendFor({ backend: wish, wasmFolder }: ComputeRequest): ReturnType<typeof startBackend> {
  if (backendStarted?.wish !== wish) {
    // tfjs has one backend at a time: two that start together would each find the other's.
    const before = backendStarted?.backend.catch(() => {}) ?? Promise.resolve()
    backendStarted = { wish, backend: before.then(() => startBackend(wish, wasmFolder)) }
  }
  return backendStarted.backend
}

/** Tickets nobody waits for any more, told while they were being computed. */
const dropped = new Set<number>()

/** What is left to do for this ticket need not be done. */
export function drop(ticket: number): void {
  dropped.add(ticket)
}

/** Whether this ticket was dropped: what was said meanwhile is heard first. */
async function isDropped(ticket: number): Promise<boolean> {
  await new Promise((heard) => setTimeout(heard))
  return dropped.delete(ticket)
}

/** Answers one request; every failure becomes an answer, none is thrown. */
export async function compute(request: ComputeRequest, answer: (answer: ComputeAnswer) => void): Promise<void> {
  const { ticket } = request
  try {
    const loading = Promise.all([getRunner(request.id), backendFor(request)])
    // While the backend is still on its way the numbers that go into it are made; its failure is met below.
    loading.catch(() => {})
    const demo = await loadTensorDemo(request.id)
    const stage = request.task === 'warm' ? null : (demo.stageOf?.(request.state) ?? null)
    const stored = stage === null ? undefined : await storedWeights(stage, request.wasmFolder)
    const begun = performance.now()
    const prepared = request.task === 'warm' ? null : demo.prepare(request.state, stored)
    const preparing = performance.now() - begun
    const [run, { tf, name, passedOver }] = await loading
    if (prepared === null) return answer({ ticket, kind: 'warm' })
    if (dropped.delete(ticket)) return answer({ ticket, kind: 'dropped' })
    const started = performance.now()
    const named = await runTensors(tf, run, prepared)
    const milliseconds = preparing + performance.now() - started
    if (request.task === 'differences') {
      const found = demo.differences?.(prepared) ?? {}
      const rows = Object.entries(found).map(([key, numbers]) => ({
        name: key,
        error: relativeError(named[key]!.data, numbers.data),
      }))
      return answer({ ticket, kind: 'differences', rows })
    }
    answer({ ticket, kind: 'numbers', prepared: keepOf(demo, prepared), named, backend: name, passedOver, milliseconds })
    if (await isDropped(ticket)) return answer({ ticket, kind: 'dropped' })
    answer({ ticket, kind: 'error', largest: largestError(named, demo.reference(prepared)) })
  } catch (cause) {
    // A backend that failed to start is tried again with the next request.
    backendStarted = null
    answer({ ticket, kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) })
  }
}

async function loadTensorDemo(id: FormulaId): Promise<TensorDemo> {
  const demo = await loadDemo(id)
  if (demo.kind !== 'tensor') throw new RangeError(`${id} is plain arithmetic`)
  return demo
}

function keepOf(demo: TensorDemo, prepared: Prepared): Prepared {
  if (!demo.keep) return prepared
  const kept = Object.entries(prepared.tensors).filter(([name]) => demo.keep!.includes(name))
  return { ...prepared, tensors: Object.fromEntries(kept) }
}
