import type { BackendName, PassedOver } from './backend'

/**
 * Why a backend cannot or should not be used here, or null. When the reader asked for it by name, a
 * slow software renderer is no reason to refuse.
 */
export async function findObstacle(name: BackendName, asked: boolean): Promise<PassedOver['reason'] | null> {
  if (name === 'webgpu') return webgpuObstacle(asked)
  if (name === 'webgl') return webglObstacle(asked)
  if (name === 'wasm') return typeof WebAssembly === 'undefined' ? 'missing' : null
  return null
}

interface Adapter {
  readonly isFallbackAdapter?: boolean
  readonly info?: { readonly isFallbackAdapter?: boolean }
}

async function webgpuObstacle(asked: boolean): Promise<PassedOver['reason'] | null> {
  const gpu = (globalThis.navigator as { gpu?: { requestAdapter(): Promise<Adapter | null> } } | undefined)?.gpu
  const adapter = await gpu?.requestAdapter().catch(() => null)
  if (!adapter) return 'missing'
  const software = adapter.isFallbackAdapter === true || adapter.info?.isFallbackAdapter === true
  return software && !asked ? 'software' : null
}

function webglObstacle(asked: boolean): PassedOver['reason'] | null {
  if (typeof OffscreenCanvas === 'undefined') return 'missing'
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2')
  if (!gl) return 'missing'
  const details = gl.getExtension('WEBGL_debug_renderer_info')
  const renderer = String(gl.getParameter(details ? details.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
  // A page may hold few contexts: this one has told what it had to.
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return /swiftshader|llvmpipe|software|basic render/i.test(renderer) && !asked ? 'software' : null
}
