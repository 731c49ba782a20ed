import type { ChildMessage, ChildTask } from './child-messages'
import { forbidNetwork } from './no-network'
import { PdfRefused } from './pdf-refused'
import { loadPdfjs } from './pdfjs'
import { readPages } from './read-pages'
import { understandPages } from './understand'

// The whole of a reading process: modules first, then no network, then the PDF.
await loadPdfjs()
// @ts-expect-error the worker ships no types
await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
forbidNetwork()

// Without its parent there is nobody to read for.
process.once('disconnect', () => process.exit())
process.once('message', (task: ChildTask) => void work(task))
await tell({ type: 'ready' })

async function work(task: ChildTask): Promise<void> {
  try {
    const blocks = task.blocks.map((b) => ({ ...b, grams: new Set(b.grams) }))
    const pages = await readPages(await readStandardInput(), (done, of) => void tell({ type: 'page', done, of }))
    await tell({ type: 'understood', paper: understandPages(pages, blocks) })
  } catch (error) {
    if (error instanceof PdfRefused) await tell({ type: 'refused', code: error.code, detail: String(error.cause ?? '') })
    else await tell({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
  process.disconnect()
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  // A copy of its own: pdf.js takes the buffer over, and Node's pool is shared.
  return new Uint8Array(Buffer.concat(chunks))
}

function tell(message: ChildMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send!(message, undefined, undefined, (error) => (error ? reject(error) : resolve()))
  })
}
