import type { Named, Prepared } from '@/lib/domain/formulas/demo/demo'
import { workerScript } from './worker-script'

/** Readers' code is stopped after this long. */
export const TIME_LIMIT_SECONDS = 5

export type SandboxOutcome =
  | { readonly kind: 'results'; readonly named: Named }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'timeout' }

export interface Sandbox {
  /** Runs code on the present inputs; every failure is an outcome. */
  readonly run: (name: string, code: string, prepared: Prepared) => Promise<SandboxOutcome>
  readonly close: () => void
}

/** Opens the hidden frame in which readers' code runs. */
export function openSandbox(): Sandbox {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.setAttribute('aria-hidden', 'true')
  frame.title = 'sandbox'
  frame.hidden = true
  const waiting = new Map<number, (outcome: SandboxOutcome) => void>()
  let tickets = 0
  const ready = new Promise<void>((resolve) => {
    addEventListener('message', receive)
    function receive(event: MessageEvent) {
      // An opaque origin names itself "null": the window that speaks is what identifies it.
      if (event.source !== frame.contentWindow) return
      if (event.data?.ready === true) return resolve()
      const { ticket, outcome } = event.data as { ticket: number; outcome: unknown }
      waiting.get(ticket)?.(readOutcome(outcome))
      waiting.delete(ticket)
    }
    frame.addEventListener('sandbox-closed', () => removeEventListener('message', receive))
  })
  frame.src = '/api/sandbox'
  document.body.append(frame)
  return {
    run: async (name, code, prepared) => {
      const answer = await fetch('/vendor/tfjs/tf.min.js').catch(() => null)
      if (!answer?.ok) return { kind: 'error', message: 'tfjs' }
      const script = workerScript(await answer.text(), name, code)
      await ready
      const ticket = ++tickets
      const input = { tensors: prepared.tensors, sizes: { ...prepared.sizes, learn: 0 } }
      return new Promise((resolve) => {
        waiting.set(ticket, resolve)
        frame.contentWindow?.postMessage({ ticket, script, input, milliseconds: TIME_LIMIT_SECONDS * 1000 }, '*')
      })
    },
    close: () => {
      frame.dispatchEvent(new Event('sandbox-closed'))
      frame.remove()
    },
  }
}

/** What readers' code sends back is theirs: only the shape expected is let through. */
function readOutcome(outcome: unknown): SandboxOutcome {
  const { kind, named, message } = (outcome ?? {}) as { kind?: unknown; named?: unknown; message?: unknown }
  if (kind === 'timeout') return { kind }
  if (kind === 'error') return { kind, message: String(message).slice(0, 300) }
  if (kind !== 'results' || typeof named !== 'object' || named === null) return { kind: 'error', message: 'no results' }
  const clean = Object.entries(named as Record<string, unknown>).flatMap(([name, value]) => {
    const { shape, data } = (value ?? {}) as { shape?: unknown; data?: unknown }
    if (!Array.isArray(shape) || !shape.every(Number.isInteger) || !(data instanceof Float32Array)) return []
    return [[name.slice(0, 60), { shape: shape as number[], data }] as const]
  })
  return { kind: 'results', named: Object.fromEntries(clean.slice(0, 40)) }
}
