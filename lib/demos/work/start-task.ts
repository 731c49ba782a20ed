import type { AnswerOf, AskOf, PartOf, TaskMessage, TaskName, TaskRequest } from './task'

export interface TaskListener<Name extends TaskName> {
  readonly onPart?: (part: PartOf<Name>) => void
  readonly onAnswer: (answer: AnswerOf<Name>) => void
  readonly onFailure: (message: string) => void
}

interface Waiting {
  readonly request: TaskRequest
  readonly listener: TaskListener<never>
}

/** Longest silence of the worker before it is given up, in milliseconds. */
const PATIENCE = 60_000

let worker: Worker | null = null
let tickets = 0
/** Set once a worker failed before it said anything: its file was refused, and the page works itself. */
let refused = false
let spoke = false
let patience: ReturnType<typeof setTimeout> | undefined
const waiting = new Map<number, Waiting>()

/** Has a task done by the page's worker. Stopping it stops the work at once; other tasks begin again. */
export function startTask<Name extends TaskName>(name: Name, ask: AskOf<Name>, listener: TaskListener<Name>): { stop(): void } {
  const ticket = ++tickets
  const request = { ticket, name, ask, wasmFolder: new URL('/vendor/tfjs-wasm/', location.origin).href }
  waiting.set(ticket, { request, listener: listener as unknown as TaskListener<never> })
  post(request)
  return {
    stop: () => {
      if (!waiting.delete(ticket)) return
      dismissWorker()
      for (const other of waiting.values()) post(other.request)
    },
  }
}

function post(request: TaskRequest): void {
  const target = openWorker()
  waitPatiently()
  if (target) target.postMessage(request)
  else void import('./do-task').then(({ doTask }) => doTask(request, deliver))
}

function waitPatiently(): void {
  clearTimeout(patience)
  if (waiting.size === 0) return
  patience = setTimeout(() => failAll('timeout'), PATIENCE)
}

function failAll(message: string): void {
  dismissWorker()
  for (const ticket of [...waiting.keys()]) deliver({ ticket, kind: 'failed', message })
}

function dismissWorker(): void {
  worker?.terminate()
  worker = null
}

function deliver(message: TaskMessage): void {
  const entry = waiting.get(message.ticket)
  if (!entry) return
  if (message.kind !== 'part') waiting.delete(message.ticket)
  waitPatiently()
  if (message.kind === 'part') entry.listener.onPart?.(message.part as never)
  else if (message.kind === 'answer') entry.listener.onAnswer(message.answer as never)
  else entry.listener.onFailure(message.message)
}

function openWorker(): Worker | null {
  if (worker) return worker
  if (refused || typeof Worker === 'undefined') return null
  try {
    worker = new Worker(new URL('./task-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
  worker.onmessage = ({ data }: MessageEvent<TaskMessage>) => {
    spoke = true
    deliver(data)
  }
  worker.onerror = (event) => {
    if (spoke) return failAll(event.message ?? 'worker')
    refused = true
    dismissWorker()
    for (const { request } of waiting.values()) post(request)
  }
  return worker
}
