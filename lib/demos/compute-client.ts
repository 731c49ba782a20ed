import type { FormulaId } from '@/lib/domain/formulas/entry'
import type { ComputeAnswer, ComputeRequest } from './compute'

type Listener = (answer: ComputeAnswer) => void

/** Longest that one computation may take before its worker is given up, in milliseconds. */
const PATIENCE = 30_000

let worker: Worker | null = null
let tickets = 0
/** Set once a worker failed before its first answer: its file was refused, and the page computes itself. */
let refused = false
let answered = false
const waiting = new Map<number, { ask: ComputeRequest; listener: Listener; timer: ReturnType<typeof setTimeout> }>()

/**
 * Sends a request to the one worker of the page and hands its answers to `listener` until `cancel` is
 * called. Where workers are refused the page computes itself: slower, but never blank.
 */
export function request(ask: Omit<ComputeRequest, 'ticket' | 'wasmFolder'>, listener: Listener): { cancel(): void } {
  const ticket = ++tickets
  const full = { ...ask, ticket, wasmFolder: new URL('/vendor/tfjs-wasm/', location.origin).href }
  const timer = setTimeout(() => {
    worker?.terminate()
    worker = null
    listener({ ticket, kind: 'failed', message: 'timeout' })
    waiting.delete(ticket)
  }, PATIENCE)
  waiting.set(ticket, { ask: full, listener, timer })
  const target = startWorker()
  if (target) target.postMessage(full)
  else computeHere(full)
  return { cancel: () => settle(ticket) }
}

function computeHere(ask: ComputeRequest): void {
  void import('./compute').then(({ compute }) => compute(ask, deliver))
}

function settle(ticket: number): void {
  clearTimeout(waiting.get(ticket)?.timer)
  waiting.delete(ticket)
}

function deliver(answer: ComputeAnswer): void {
  const entry = waiting.get(answer.ticket)
  if (!entry) return
  clearTimeout(entry.timer)
  if (answer.kind !== 'numbers') waiting.delete(answer.ticket)
  entry.listener(answer)
}

function startWorker(): Worker | null {
  if (worker) return worker
  if (refused || typeof Worker === 'undefined') return null
  try {
    worker = new Worker(new URL('./compute-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
  worker.onmessage = ({ data }: MessageEvent<ComputeAnswer>) => {
    answered = true
    deliver(data)
  }
  worker.onerror = (event) => {
    worker?.terminate()
    worker = null
    refused = !answered
    for (const [ticket, { ask }] of [...waiting]) {
      if (refused) computeHere(ask)
      else deliver({ ticket, kind: 'failed', message: event.message ?? 'worker' })
    }
  }
  return worker
}

/** Starts worker and backend for a formula while its demo is still on the way. */
export function warmUp(id: FormulaId): void {
  request({ task: 'warm', id, state: {}, backend: 'auto' }, () => {})
}
