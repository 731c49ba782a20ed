import { spawn, type ChildProcess } from 'node:child_process'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fingerprint } from '@/lib/domain/alignment/fingerprints'
import type { UnderstoodPaper } from '@/lib/domain/paper/understood'
import type { ChildMessage, ChildTask } from './child-messages'
import { getFingerprints } from './fingerprints-file'
import { LIMITS } from './limits'
import { PdfRefused } from './pdf-refused'
import { findResidentMemory } from './resident-memory'

export interface UnderstandOptions {
  /** Pages read so far and in all. */
  readonly onProgress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
  /** Root of the checkout; the process's own folder by default, as `npm` starts it there. */
  readonly root?: string
  /** Known blocks; the committed ones by default. */
  readonly blocks?: readonly Fingerprint[]
  readonly limits?: Partial<Record<keyof typeof LIMITS, number>>
}

/** How often the child's memory is looked at, milliseconds. */
const WATCH_EVERY = 40

/**
 * Understands a PDF, given as bytes or as a path, in a process of its own that has no network
 * and is ended when it takes too long or too much memory. Throws PdfRefused with a code where
 * the file cannot be taken, an AbortError when `signal` aborts, and the system's own error
 * when the path cannot be read.
 */
export async function understandPdf(source: Uint8Array | string, options: UnderstandOptions = {}): Promise<UnderstoodPaper> {
  const limits = { ...LIMITS, ...options.limits }
  const root = options.root ?? process.cwd()
  options.signal?.throwIfAborted()
  const bytes = typeof source === 'string' ? await readWithin(source, limits.bytes) : source
  if (bytes.length > limits.bytes) throw new PdfRefused('too-large')
  const blocks = options.blocks ?? (await getFingerprints(root))
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=768', '--import', 'tsx', join(root, 'lib/pdf/child-entry.ts')],
    // Nothing of the server's environment is the reader's business: no secret, no database.
    { cwd: root, env: childEnvironment(), stdio: ['pipe', 'ignore', 'pipe', 'ipc'] },
  )
  try {
    return await converse(child, bytes, blocks, limits, options)
  } finally {
    child.kill('SIGKILL')
  }
}

function converse(
  child: ChildProcess,
  bytes: Uint8Array,
  blocks: readonly Fingerprint[],
  limits: Record<keyof typeof LIMITS, number>,
  { onProgress, signal }: UnderstandOptions,
): Promise<UnderstoodPaper> {
  return new Promise((resolve, reject) => {
    let complaint = ''
    const timer = setTimeout(() => settle(() => reject(new PdfRefused('too-slow'))), limits.milliseconds)
    const watch = setInterval(() => {
      void findResidentMemory(child.pid ?? 0).then((resident) => {
        if (resident !== null && resident > limits.memory) settle(() => reject(new PdfRefused('too-much-memory')))
      })
    }, WATCH_EVERY)
    const abort = () => settle(() => reject(signal!.reason as Error))
    signal?.addEventListener('abort', abort, { once: true })
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      clearInterval(watch)
      signal?.removeEventListener('abort', abort)
      finish()
    }
    child.stderr!.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4000)))
    child.stdin!.on('error', () => undefined)
    child.on('error', (error) => settle(() => reject(error)))
    child.on('message', (message: ChildMessage) => {
      switch (message.type) {
        case 'ready':
          child.send({ blocks: blocks.map((b) => ({ ...b, grams: [...b.grams] })) } satisfies ChildTask)
          child.stdin!.end(bytes)
          break
        case 'page':
          onProgress?.(message.done, message.of)
          break
        case 'understood':
          settle(() => resolve(message.paper))
          break
        case 'refused':
          settle(() => reject(new PdfRefused(message.code, { cause: message.detail })))
          break
        case 'failed':
          settle(() => reject(new Error(`Reading the PDF failed: ${message.message}`)))
          break
      }
    })
    child.on('exit', (code, signalName) => {
      // V8 aborts when its heap is full; the system's own killer sends SIGKILL.
      const memory = /heap out of memory|allocation failed/i.test(complaint) || signalName === 'SIGKILL'
      settle(() =>
        reject(
          memory
            ? new PdfRefused('too-much-memory')
            : new Error(`The reading process ended early (${code ?? signalName}): ${complaint}`),
        ),
      )
    })
  })
}

async function readWithin(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    if ((await file.stat()).size > limit) throw new PdfRefused('too-large')
    return await file.readFile()
  } finally {
    await file.close()
  }
}

function childEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'LANG']
  return Object.fromEntries(kept.flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]]))) as NodeJS.ProcessEnv
}
