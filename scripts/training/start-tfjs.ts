import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Tf } from '@/lib/demos/runner'

/** tfjs on wasm in Node, the fastest backend that needs no compiler. */
export async function startTfjs(): Promise<Tf> {
  const tf: Tf = await import('@tensorflow/tfjs-core')
  // Production mode keeps tfjs from advising its native package, which this project does not use.
  tf.enableProdMode()
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
  setWasmPaths(`${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`)
  await tf.setBackend('wasm')
  await tf.ready()
  return tf
}
