import { fileURLToPath } from 'node:url'
import type { Tf } from '@/lib/demos/runner'

/** Backends that run anywhere Node does; webgl and webgpu are held to the same figures in a browser. */
export const NODE_BACKENDS = ['cpu', 'wasm'] as const

export async function startInNode(name: (typeof NODE_BACKENDS)[number]): Promise<Tf> {
  const tf = await import('@tensorflow/tfjs-core')
  // tfjs advises its native Node backend, which this project does not use.
  tf.env().set('IS_TEST', true)
  if (name === 'cpu') await import('@tensorflow/tfjs-backend-cpu')
  else {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
    setWasmPaths(fileURLToPath(new URL('../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url)))
  }
  await tf.setBackend(name)
  await tf.ready()
  return tf
}
