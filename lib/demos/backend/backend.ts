import type { Tf } from '../runner'

/** Backends in the order in which they are tried. */
export const BACKENDS = ['webgpu', 'webgl', 'wasm', 'cpu'] as const

export type BackendName = (typeof BACKENDS)[number]
export type BackendWish = BackendName | 'auto'

/** Why a backend was not taken: not there, drawn in software, too coarse numbers, or it failed to start. */
export type PassedOver = { readonly name: BackendName; readonly reason: 'missing' | 'software' | 'coarse' | 'failed' }

export interface StartedBackend {
  readonly tf: Tf
  readonly name: BackendName
  readonly passedOver: readonly PassedOver[]
}

export function isBackendWish(value: unknown): value is BackendWish {
  return value === 'auto' || BACKENDS.some((name) => name === value)
}
