import type { Tf } from '../runner'
import { BACKENDS, type BackendName, type BackendWish, type PassedOver, type StartedBackend } from './backend'
import { findObstacle } from './obstacle'

/**
 * Loads tfjs and starts the backend wished for, or the first that works: webgpu on a real adapter,
 * webgl unless it is drawn in software, wasm, cpu. A named wish is tried first whatever its speed, then
 * the others. Only what is started is downloaded. `wasmFolder` is an absolute URL ending in a slash.
 * @throws Error when not even the cpu backend starts.
 */
export async function startBackend(wish: BackendWish, wasmFolder: string): Promise<StartedBackend> {
  const tf: Tf = await import('@tensorflow/tfjs-core')
  const order = wish === 'auto' ? BACKENDS : [wish, ...BACKENDS.filter((name) => name !== wish)]
  const passedOver: PassedOver[] = []
  for (const name of order) {
    const obstacle = await findObstacle(name, name === wish)
    if (obstacle) passedOver.push({ name, reason: obstacle })
    else if (await start(tf, name, wasmFolder)) {
      if (name !== 'webgl' || tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) return { tf, name, passedOver }
      // Half floats would be a thousand times coarser than what the page promises.
      passedOver.push({ name, reason: 'coarse' })
    } else passedOver.push({ name, reason: 'failed' })
  }
  throw new Error(`No tfjs backend starts: ${passedOver.map(({ name, reason }) => `${name} ${reason}`).join(', ')}`)
}

async function start(tf: Tf, name: BackendName, wasmFolder: string): Promise<boolean> {
  try {
    // Importing again costs nothing, and tells wasm where its files are.
    await LOADERS[name](wasmFolder)
    if (!(await tf.setBackend(name))) return false
    await tf.ready()
    // A backend may start and fail at its first kernel, as wasm does when its file is refused.
    const probe = tf.tidy(() => tf.softmax(tf.matMul(tf.ones([2, 2]), tf.ones([2, 2]))))
    const [first] = await probe.data()
    probe.dispose()
    return Math.abs(first! - 0.5) < 1e-3
  } catch {
    return false
  }
}

const LOADERS: Record<BackendName, (wasmFolder: string) => Promise<unknown>> = {
  webgpu: () => import('@tensorflow/tfjs-backend-webgpu'),
  webgl: () => import('@tensorflow/tfjs-backend-webgl'),
  cpu: () => import('@tensorflow/tfjs-backend-cpu'),
  wasm: async (wasmFolder) => {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
    try {
      setWasmPaths(wasmFolder)
    } catch {
      // Once the backend runs its files are loaded, and tfjs refuses to be told their place again.
    }
  },
}
