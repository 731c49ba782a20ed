import { parentPort } from 'node:worker_threads'
import { renderMarkdown } from './render-markdown'

// KaTeX writes a line for every character it has no metrics for: a text could fill the log.
Object.assign(globalThis.console, { warn: () => {} })

parentPort?.on('message', (source: string) => {
  try {
    parentPort?.postMessage({ html: renderMarkdown(source) })
  } catch {
    // Nested too deeply for the stack: the caller shows the text as typed.
    parentPort?.postMessage({ html: null })
  }
})
parentPort?.postMessage('ready')
