import type { Locale } from '@/lib/domain/locale'
import type { ImportEvent } from '@/lib/domain/paper/import-event'
import type { Viewer } from '@/lib/domain/people/viewer'
import { LIMITS } from '@/lib/pdf/limits'
import { PdfRefused } from '@/lib/pdf/pdf-refused'
import { refusalSentence } from '@/lib/pdf/refusals'
import { authorize } from '../access/authorize'
import { noteError } from '../access/journal'
import { importEdition } from './import-edition'

interface Options {
  readonly locale: Locale
  /** As the reader's computer calls it: kept to be shown, never used as a path. */
  readonly fileName: string
}

/** One import at a time: two would only take the machine's memory from each other. */
let busy: Promise<unknown> = Promise.resolve()

/**
 * Reads the request's body as a PDF and imports it.
 * @returns the events of the import as JSON lines, ending with `done` or `refused`.
 * @throws Refusal for whom may not import
 */
export async function importForViewer(
  viewer: Viewer,
  request: Request,
  { locale, fileName }: Options,
): Promise<ReadableStream<Uint8Array>> {
  authorize(viewer, 'original.import')
  const encoder = new TextEncoder()
  return new ReadableStream({
    async start(stream) {
      const tell = (event: ImportEvent) => stream.enqueue(encoder.encode(`${JSON.stringify(event)}\n`))
      try {
        const bytes = await readBody(request)
        const turn = busy.then(() =>
          importEdition(
            { bytes, fileName: fileName.slice(0, 200) || 'paper.pdf' },
            { signal: request.signal, onProgress: (page, pages) => tell({ kind: 'progress', page, pages }) },
          ),
        )
        busy = turn.catch(() => undefined)
        const { found, of, missing } = await turn
        tell({ kind: 'done', found, of, missing })
      } catch (error) {
        if (!request.signal.aborted) tell({ kind: 'refused', message: messageOf(error, locale) })
      }
      if (!request.signal.aborted) stream.close()
    },
  })
}

async function readBody(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > LIMITS.bytes) throw new PdfRefused('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function messageOf(error: unknown, locale: Locale): string {
  if (error instanceof PdfRefused) return refusalSentence(error.code, locale)
  const id = noteError('import', error)
  return UNEXPECTED[locale].replace('{id}', id)
}

const UNEXPECTED: Readonly<Record<Locale, string>> = {
  it: 'Qualcosa non ha funzionato da parte nostra (codice {id}): riprova.',
  en: 'Something went wrong on our side (code {id}): try again.',
}
