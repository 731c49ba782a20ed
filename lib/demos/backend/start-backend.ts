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
    const reason = await findReason(tf, name, name === wish, wasmFolder)
    if (reason === null) return { tf, name, passedOver }
    passedOver.push({ name, reason })
  }
  throw new Error(`No tfjs backend starts: ${passedOver.map(({ name, reason }) => `${name} ${reason}`).join(', ')}`)
}

/** Starts this backend, however slow it may be here, or says why it does not start. */
export async function startOnly(name: BackendName, wasmFolder: string): Promise<StartedBackend | PassedOver> {
  const tf: Tf = await import('@tensorflow/tfjs-core')
  const reason = await findReason(tf, name, true, wasmFolder)
  return reason === null ? { tf, name, passedOver: [] } : { name, reason }
}

/** Starts a backend: null, or why it is passed over. */
async function findReason(tf: Tf, name: BackendName, asked: boolean, wasmFolder: string): Promise<PassedOver['reason'] | null> {
  const obstacle = await findObstacle(name, asked)
  if (obstacle) return obstacle
  if (!(await start(tf, name, wasmFolder))) return 'failed'
  // Half floats would be a thousand times coarser than what the page promises.
  return name === 'webgl' && !tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED') ? 'coarse' : null
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
