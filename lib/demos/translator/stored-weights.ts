import { TRANSLATOR } from '@/lib/domain/parallel-grammar/recipe'
import { fileOf, type Stage } from '@/lib/domain/parallel-grammar/stages'
import type { Weights } from '@/lib/domain/transformer/parameters'
import { unpackWeights } from '@/lib/domain/transformer/weights-file'

const fetched = new Map<Stage, Promise<Weights>>()

/**
 * The stored weights of a stage, fetched once. `wasmFolder` is an absolute URL ending in a slash: the
 * weights lie in the folder beside it. @throws Error when they cannot be had.
 */
export function storedWeights(stage: Stage, wasmFolder: string): Promise<Weights> {
  const known = fetched.get(stage)
  if (known) return known
  const loading = fetch(new URL(`../translator/${fileOf(stage)}`, wasmFolder)).then(async (response) => {
    if (!response.ok) throw new Error(`${fileOf(stage)}: ${response.status}`)
    return unpackWeights(TRANSLATOR, new Uint8Array(await response.arrayBuffer()))
  })
  fetched.set(stage, loading)
  loading.catch(() => fetched.delete(stage))
  return loading
}
