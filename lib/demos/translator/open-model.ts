import { TRANSLATOR } from '@/lib/domain/parallel-grammar/recipe'
import type { Stage } from '@/lib/domain/parallel-grammar/stages'
import type { BackendName } from '../backend/backend'
import { startBackend } from '../backend/start-backend'
import { createModel, type TransformerModel } from '../transformer/model'
import { warmUp } from './warm-up'
import { storedWeights } from './stored-weights'

interface Open {
  readonly model: TransformerModel
  readonly backend: BackendName
  stage: Stage | null
}

let opened: Promise<Open> | null = null

/**
 * The one model of this worker with the weights of a stage, which are fetched once. `wasmFolder` is an
 * absolute URL ending in a slash. @throws Error when a file cannot be had or no backend starts.
 */
export async function openModel(stage: Stage, wasmFolder: string): Promise<Open> {
  const [open, weights] = await Promise.all([startOnce(wasmFolder), storedWeights(stage, wasmFolder)])
  if (open.stage !== stage) {
    open.model.loadWeights(weights)
    open.stage = stage
  }
  return open
}

function startOnce(wasmFolder: string): Promise<Open> {
  opened ??= startBackend('wasm', wasmFolder).then(async ({ tf, name }) => {
    // While the weights are still on their way.
    const model = createModel(tf, TRANSLATOR, 0)
    await warmUp(model)
    return { model, backend: name, stage: null }
  })
  // A start that failed is tried again with the next request.
  opened.catch(() => (opened = null))
  return opened
}
