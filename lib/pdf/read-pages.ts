import { LIMITS } from './limits'
import type { PageContent } from './glyph'
import { readPage } from './page-content'
import { PdfRefused } from './pdf-refused'
import { loadPdfjs, readingOptions, type PdfjsDocument } from './pdfjs'

/** Called after each page: pages read so far, pages in all. */
export type Progress = (done: number, of: number) => void

/**
 * Reads every page of a PDF. Throws PdfRefused: `not-a-pdf`, `encrypted`, `damaged`,
 * `too-many-pages`, `no-text`. The bytes are given away to pdf.js.
 */
export async function readPages(bytes: Uint8Array, onProgress?: Progress): Promise<PageContent[]> {
  if (!looksLikePdf(bytes)) throw new PdfRefused('not-a-pdf')
  if (!isComplete(bytes)) throw new PdfRefused('damaged')
  const pdfjs = await loadPdfjs()
  const task = pdfjs.getDocument(readingOptions(bytes))
  try {
    const document = await task.promise
    if (document.numPages > LIMITS.pages) throw new PdfRefused('too-many-pages')
    const pages = await readEach(document)
    if (pages.every((page) => page.glyphs.length === 0)) throw new PdfRefused('no-text')
    return pages
  } catch (cause) {
    throw asRefusal(cause)
  } finally {
    await task.destroy()
  }

  async function readEach(document: PdfjsDocument): Promise<PageContent[]> {
    const pages: PageContent[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(await readPage(pdfjs, page, number))
      page.cleanup()
      onProgress?.(number, document.numPages)
    }
    return pages
  }
}

/** The header may stand after some rubbish, within the first kilobyte. */
function looksLikePdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** A download cut short lacks the end mark; pdf.js would read what there is and lose pages silently. */
function isComplete(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-4096)).includes('%%EOF')
}

function asRefusal(cause: unknown): PdfRefused {
  if (cause instanceof PdfRefused) return cause
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'PasswordException') return new PdfRefused('encrypted', { cause })
  return new PdfRefused('damaged', { cause })
}
