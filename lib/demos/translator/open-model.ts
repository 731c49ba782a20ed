import type { BackendName } from '../backend/backend'
import { startBackend } from '../backend/start-backend'
import { createModel, type TransformerModel } from '../transformer/model'
import { TRANSLATOR } from '@/lib/domain/parallel-grammar/recipe'
import type { Weights } from '@/lib/domain/transformer/parameters'
import { unpackWeights } from '@/lib/domain/transformer/weights-file'

/** Which weights: the trained ones, or those that training had after so many steps. */
export type Stage = 'trained' | number

interface Open {
  readonly model: TransformerModel
  readonly backend: BackendName
  stage: Stage | null
}

let opened: Promise<Open> | null = null
const fetched = new Map<Stage, Promise<Weights>>()

/** File of a stage’s weights, beside the vendored ones. */
export const fileOf = (stage: Stage): string => (stage === 'trained' ? 'weights.bin' : `snapshot-${stage}.bin`)

/**
 * The one model of this worker with the weights of a stage, which are fetched once. `wasmFolder` is an
 * absolute URL ending in a slash. @throws Error when a file cannot be had or no backend starts.
 */
export async function openModel(stage: Stage, wasmFolder: string): Promise<Open> {
  const [open, weights] = await Promise.all([startOnce(wasmFolder), weightsOf(stage, new URL('../translator/', wasmFolder))])
  if (open.stage !== stage) {
    open.model.loadWeights(weights)
    open.stage = stage
  }
  return open
}

function startOnce(wasmFolder: string): Promise<Open> {
  opened ??= startBackend('wasm', wasmFolder).then(({ tf, name }) => ({ model: createModel(tf, TRANSLATOR, 0), backend: name, stage: null }))
  // A start that failed is tried again with the next request.
  opened.catch(() => (opened = null))
  return opened
}

function weightsOf(stage: Stage, folder: URL): Promise<Weights> {
  const known = fetched.get(stage)
  if (known) return known
  const loading = fetch(new URL(fileOf(stage), folder)).then(async (response) => {
    if (!response.ok) throw new Error(`${fileOf(stage)}: ${response.status}`)
    return unpackWeights(TRANSLATOR, new Uint8Array(await response.arrayBuffer()))
  })
  fetched.set(stage, loading)
  loading.catch(() => fetched.delete(stage))
  return loading
}
