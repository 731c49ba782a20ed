import { plainScript } from './plain-script'

/** Name of the constant a runner's file exports, as its file name says: `next-word` → `nextWord`. */
export function constantOf(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/**
 * The whole script of the sandbox’s worker: tfjs, a word that it is loaded, the reader’s code, and the
 * lines that feed it.
 */
export function workerScript(tfjs: string, name: string, code: string): string {
  return `${tfjs}
;postMessage('loaded')
;${plainScript(code)}
;onmessage = async ({ data }) => {
  try {
    await tf.setBackend('cpu')
    const inputs = {}
    for (const [name, { shape, data: numbers }] of Object.entries(data.tensors)) inputs[name] = tf.tensor(Float32Array.from(numbers), shape, 'float32')
    const results = ${constantOf(name)}(tf, inputs, data.sizes)
    if (!results || typeof results !== 'object') throw new TypeError('no results')
    const named = {}
    for (const [name, tensor] of Object.entries(results)) named[name] = { shape: tensor.shape, data: Float32Array.from(await tensor.data()) }
    postMessage({ kind: 'results', named })
  } catch (error) {
    postMessage({ kind: 'error', message: String(error && error.message || error).slice(0, 300) })
  }
}
`
}
