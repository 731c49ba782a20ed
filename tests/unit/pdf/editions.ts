import { readFile } from 'node:fs/promises'
import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream, PDFArray, PDFDict, PDFRef, StandardFonts, PDFString } from 'pdf-lib'

/** Makes other editions of the paper from a real PDF, by editing the PDF itself. */
export async function edit(path: string, ...edits: ((pdf: PDFDocument) => void | Promise<void>)[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await readFile(path))
  for (const change of edits) await change(pdf)
  return new Uint8Array(await pdf.save())
}

/** What a browser's reprint loses: codes by font family, moved to private-use characters. */
export const REPRINT_LOSSES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/Nimbus/, [0x02, 0x03]],
  [/CMMI/, [0x3a, 0x3d]],
  [/CMEX/, [0x50]],
]

/** Maps the codes of some glyphs to private-use Unicode, as cairo does where it knows no name. */
export function loseGlyphs(losses: readonly (readonly [RegExp, readonly number[]])[]) {
  return (pdf: PDFDocument): void => {
    for (const font of fontsOf(pdf)) {
      const name = String(font.get(PDFName.of('BaseFont')))
      const codes = losses.find(([pattern]) => pattern.test(name))?.[1]
      const map = font.lookup(PDFName.of('ToUnicode'))
      if (!codes || !(map instanceof PDFRawStream)) continue
      const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0')
      const entries = codes.map((code, i) => `<${hex(code, 2)}> <${hex(0xe000 + i, 4)}>`)
      const extra = `${entries.length} beginbfchar\n${entries.join('\n')}\nendbfchar\nendcmap`
      const text = latin1(map).replace('endcmap', extra)
      font.set(PDFName.of('ToUnicode'), pdf.context.register(pdf.context.flateStream(Buffer.from(text, 'latin1'))))
    }
  }
}

/** Drops every font's table of Unicode. */
export function stripUnicode(pdf: PDFDocument): void {
  for (const font of fontsOf(pdf)) font.delete(PDFName.of('ToUnicode'))
}

/** Replaces text in the content stream of a page, counted from 1; throws if it is not there. */
export function replaceInPage(number: number, from: string, to: string) {
  return (pdf: PDFDocument): void => {
    const content = contentOf(pdf, number)
    if (!content.includes(from)) throw new Error(`Page ${number} does not hold ${from}`)
    setContent(pdf, number, content.replace(from, to))
  }
}

/** Gives every number in square brackets, in citations and in the list of references, another. */
export function renumberReferences(renumber: (n: number) => number) {
  return (pdf: PDFDocument): void => {
    for (let number = 1; number <= pdf.getPageCount(); number++) {
      setContent(pdf, number, renumberStrings(contentOf(pdf, number), renumber))
    }
  }
}

/** Strings of a content stream stand in parentheses; only digits in brackets within them change. */
function renumberStrings(content: string, renumber: (n: number) => number): string {
  let bracket = false
  return content.replace(/\((?:\\.|[^()\\])*\)/g, (string) =>
    string.replace(/\[|\]|\d+/g, (token) => {
      if (token === '[') bracket = true
      else if (token === ']') bracket = false
      else if (bracket) return String(renumber(Number(token)))
      return token
    }),
  )
}

/** Leaves out what stands between two heights: from `top` of one page down to `bottom` of another. */
export function dropBetween(from: { page: number; top: number }, to: { page: number; bottom: number }) {
  return async (pdf: PDFDocument): Promise<void> => {
    for (let number = from.page; number <= to.page; number++) {
      const page = pdf.getPage(number - 1)
      const { width, height } = page.getSize()
      const kept: [number, number][] = []
      if (number === from.page) kept.push([from.top, height])
      if (number === to.page) kept.push([0, to.bottom])
      const parts = await Promise.all(
        kept.map(([bottom, top]) => pdf.embedPage(page, { left: 0, right: width, bottom, top })),
      )
      const fresh = pdf.insertPage(number - 1, [width, height])
      parts.forEach((part, i) => fresh.drawPage(part, { x: 0, y: kept[i]![0] }))
      pdf.removePage(number)
    }
  }
}

/** Adds what readers leave behind: a highlight, a free-text note with its picture, a note printed into the page. */
export async function annotate(pdf: PDFDocument): Promise<void> {
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const number of [2, 4, 7]) {
    const page = pdf.getPage(number - 1)
    const picture = pdf.context.register(
      pdf.context.stream('BT /F1 10 Tf 120 400 Td (A private remark of the reader) Tj ET', {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 612, 792],
        Resources: { Font: { F1: font.ref } },
      }),
    )
    for (const annotation of [
      { Type: 'Annot', Subtype: 'Highlight', Rect: [108, 400, 504, 420], QuadPoints: [108, 420, 504, 420, 108, 400, 504, 400], C: [1, 1, 0] },
      { Type: 'Annot', Subtype: 'FreeText', Rect: [0, 0, 612, 792], Contents: PDFString.of('A private remark'), DA: PDFString.of('/F1 10 Tf'), AP: { N: picture } },
    ]) {
      page.node.addAnnot(pdf.context.register(pdf.context.obj(annotation)))
    }
    page.drawText('see the notebook', { x: 515, y: 300, size: 7, font })
  }
}

function fontsOf(pdf: PDFDocument): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((o): o is PDFDict => o instanceof PDFDict && o.get(PDFName.of('Type')) === PDFName.of('Font'))
}

function contentOf(pdf: PDFDocument, number: number): string {
  const contents = pdf.getPage(number - 1).node.Contents()
  if (contents instanceof PDFRawStream) return latin1(contents)
  if (!(contents instanceof PDFArray)) throw new Error(`Page ${number} has no content`)
  return contents.asArray().map((_, i) => latin1(contents.lookup(i, PDFRawStream))).join('\n')
}

function setContent(pdf: PDFDocument, number: number, content: string): void {
  const stream: PDFRef = pdf.context.register(pdf.context.flateStream(Buffer.from(content, 'latin1')))
  pdf.getPage(number - 1).node.set(PDFName.of('Contents'), stream)
}

function latin1(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}
