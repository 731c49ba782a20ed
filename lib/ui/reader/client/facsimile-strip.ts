import type * as PdfJs from 'pdfjs-dist'
import type { PageBox } from '@/lib/domain/paper/understood'

export interface OriginalDocument {
  readonly pdfjs: typeof PdfJs
  readonly pdf: PdfJs.PDFDocumentProxy
  readonly regions: ReadonlyMap<string, readonly PageBox[]>
  /** Left and right edge of the text, in points: every strip is drawn at one scale. */
  readonly measure: readonly [left: number, right: number]
}

const HOME = '/vendor/pdfjs'
let opening: Promise<OriginalDocument> | null = null

/** Opens the imported PDF once a page; pdf.js arrives with the first strip that is wanted. */
export function openOriginal(): Promise<OriginalDocument> {
  opening ??= open()
  return opening
}

async function open(): Promise<OriginalDocument> {
  const address = `${HOME}/pdf.min.mjs`
  const [pdfjs, regions] = await Promise.all([
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ address) as Promise<typeof PdfJs>,
    fetch('/api/original/regions').then((answer) => answer.json() as Promise<Record<string, PageBox[]>>),
  ])
  pdfjs.GlobalWorkerOptions.workerSrc = `${HOME}/pdf.worker.min.mjs`
  const pdf = await pdfjs.getDocument({
    url: '/api/original/file',
    standardFontDataUrl: `${HOME}/`,
    wasmUrl: `${HOME}/`,
    isEvalSupported: false,
  } as Parameters<typeof pdfjs.getDocument>[0]).promise
  const boxes = Object.values(regions).flat()
  const measure = [Math.min(...boxes.map((box) => box[1])), Math.max(...boxes.map((box) => box[3]))] as const
  return { pdfjs, pdf, regions: new Map(Object.entries(regions)), measure }
}

/** Points kept free around a strip, so that no descender is cut. */
export const AIR = 2

/** Draws one strip of a page into the element, with its text selectable above it. */
export function drawStrip(element: HTMLElement, [pageNumber, , y0, , y1]: PageBox, original: OriginalDocument): { cancel(): void } {
  let cancelled = false
  let task: PdfJs.RenderTask | null = null
  const draw = async () => {
    const page = await original.pdf.getPage(pageNumber)
    if (cancelled) return
    const [x0, x1] = original.measure
    const width = x1 - x0 + 2 * AIR
    const scale = element.clientWidth / width
    const ratio = Math.min(window.devicePixelRatio || 1, 3)
    const viewport = page.getViewport({ scale })
    const left = (x0 - AIR) * scale
    const top = viewport.height - (y1 + AIR) * scale
    const height = (y1 - y0 + 2 * AIR) * scale
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(element.clientWidth * ratio)
    canvas.height = Math.round(height * ratio)
    canvas.setAttribute('aria-hidden', 'true')
    task = page.render({
      canvas,
      viewport,
      transform: [ratio, 0, 0, ratio, -left * ratio, -top * ratio],
    } as Parameters<typeof page.render>[0])
    await task.promise
    if (cancelled) return
    const text = document.createElement('div')
    text.className = 'strip-text'
    text.style.setProperty('--scale-factor', String(scale))
    text.style.setProperty('--total-scale-factor', String(scale))
    const layer = new original.pdfjs.TextLayer({
      textContentSource: await page.getTextContent(),
      container: text,
      viewport,
    })
    await layer.render()
    if (cancelled) return
    text.style.transform = `translate(${-left}px, ${-top}px)`
    element.replaceChildren(canvas, text)
    dropTextOutside(element, text)
  }
  draw().catch((error: unknown) => {
    if (!cancelled) throw error
  })
  return {
    cancel() {
      cancelled = true
      task?.cancel()
    },
  }
}

/** The page's text beyond the strip is neither seen nor to be read twice. */
function dropTextOutside(element: HTMLElement, text: HTMLElement): void {
  const strip = element.getBoundingClientRect()
  for (const span of Array.from(text.children)) {
    const box = span.getBoundingClientRect()
    const middle = (box.top + box.bottom) / 2
    if (middle < strip.top || middle > strip.bottom) span.remove()
  }
}
