import type { PageContent } from './glyph'
import { multiply, type Matrix } from './matrix'
import { OperatorReader } from './operator-reader'
import type { Pdfjs, PdfjsPage } from './pdfjs'

/**
 * Reads one page's glyphs, bars and pictures from pdf.js's operator list, which unlike its
 * text items keeps every glyph's own code, width and place.
 */
export async function readPage(pdfjs: Pdfjs, page: PdfjsPage, number: number): Promise<PageContent> {
  const list = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
  const viewport = page.getViewport({ scale: 1 })
  // The viewport turns the page upright with y downwards; flip it back to PDF's y upwards.
  const upright = multiply([1, 0, 0, -1, 0, viewport.height], viewport.transform as unknown as Matrix)
  const reader = new OperatorReader(pdfjs, page, upright)
  for (let i = 0; i < list.fnArray.length; i++) reader.run(list.fnArray[i]!, (list.argsArray[i] ?? []) as unknown[])
  const { glyphs, hidden, rules, drawn, rotated } = reader.collected
  const visible = glyphs.length + [...rotated.values()].reduce((sum, text) => sum + text.length, 0)
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    // The hidden text of a scan is all there is to read; hidden labels on a normal page are not text.
    glyphs: hidden.length > visible ? hidden : glyphs,
    rules,
    drawn,
    rotated: [...rotated.values()],
  }
}
