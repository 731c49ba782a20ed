import type { Page } from 'playwright-core'
import { loadPdfjs, readingOptions } from '@/lib/pdf/pdfjs'

/** The letters of a text alone: what line ends, hyphens and columns of a printed page leave of it. An apostrophe may come back from a PDF as a letter (ʼ). */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{Lu}\p{Ll}\p{Lo}]/gu, '')
}

/** The letters of the page as it prints, in the order of the PDF. Nothing of it is kept. */
export async function printedLetters(page: Page): Promise<string> {
  const { getDocument } = await loadPdfjs()
  const task = getDocument(readingOptions(new Uint8Array(await page.pdf({ format: 'A4' }))))
  try {
    const document = await task.promise
    const texts: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      texts.push(items.map((item) => (item as { str?: string }).str ?? '').join(''))
    }
    return lettersOf(texts.join(''))
  } finally {
    await task.destroy()
  }
}
