import type { FormulaId } from '@/lib/domain/formulas/entry'
import type { ComputeAnswer, ComputeRequest } from './compute'

type Listener = (answer: ComputeAnswer) => void

interface Waiting {
  readonly ask: ComputeRequest
  /** Null once nobody wants the answer any more. */
  listener: Listener | null
}

/** Longest that one computation may take before its worker is given up, in milliseconds. */
const PATIENCE = 30_000

let worker: Worker | null = null
let tickets = 0
/** Set once a worker failed before its first answer: its file was refused, and the page computes itself. */
let refused = false
let answered = false
/** One computation at a time; those that wait may still be taken back before they cost anything. */
let running: (Waiting & { readonly timer: ReturnType<typeof setTimeout>; told?: true }) | null = null
const pending: Waiting[] = []

/**
 * Has something computed in the one worker of the page and hands the answers to `listener` until `cancel`
 * is called. What is cancelled while it waits is never computed: of a slider's many states only the newest
 * is. Where workers are refused the page computes itself: slower, but never blank.
 */
export function request(ask: Omit<ComputeRequest, 'ticket' | 'wasmFolder'>, listener: Listener): { cancel(): void } {
  const one: Waiting = { ask: ticketed(ask), listener }
  pending.push(one)
  startNext()
  return {
    cancel: () => {
      one.listener = null
      const place = pending.indexOf(one)
      if (place >= 0) pending.splice(place, 1)
      else if (running?.ask === one.ask) send({ task: 'drop', ticket: one.ask.ticket })
    },
  }
}

/** Starts worker and backend for a formula while its demo is still on the way. */
export function warmUp(id: FormulaId): void {
  send(ticketed({ task: 'warm', id, state: {}, backend: 'auto' }))
}

function ticketed(ask: Omit<ComputeRequest, 'ticket' | 'wasmFolder'>): ComputeRequest {
  return { ...ask, ticket: ++tickets, wasmFolder: new URL('/vendor/tfjs-wasm/', location.origin).href }
}

function startNext(): void {
  if (running) return
  const next = pending.shift()
  if (!next) return
  running = Object.assign(next, { timer: setTimeout(() => giveUp(next), PATIENCE) })
  send(next.ask)
}

function giveUp({ ask: { ticket } }: Waiting): void {
  worker?.terminate()
  worker = null
  // Numbers that are there are no failure, even if their comparison never ends.
  deliver(running?.told ? { ticket, kind: 'dropped' } : { ticket, kind: 'failed', message: 'timeout' })
}

function deliver(answer: ComputeAnswer): void {
  if (running?.ask.ticket !== answer.ticket) return
  const { listener, timer } = running
  if (answer.kind === 'numbers') running.told = true
  else {
    clearTimeout(timer)
    running = null
    startNext()
  }
  listener?.(answer)
}

function send(message: ComputeRequest | { readonly task: 'drop'; readonly ticket: number }): void {
  const target = startWorker()
  if (target) return target.postMessage(message)
  void import('./compute').then(({ compute, drop }) => (message.task === 'drop' ? drop(message.ticket) : compute(message, deliver)))
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
    if (!running) return
    if (refused) send(running.ask)
    else deliver({ ticket: running.ask.ticket, kind: 'failed', message: event.message ?? 'worker' })
  }
  return worker
}
