import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A glyph as pdf.js puts it in its operator list. */
export interface PdfjsGlyph {
  readonly originalCharCode?: number
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

export interface PdfjsFont {
  readonly name?: string
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
}

export interface PdfjsPage {
  readonly view: readonly number[]
  readonly rotate: number
  readonly commonObjs: { has(id: string): boolean; get(id: string): PdfjsFont }
  getViewport(options: { scale: number }): { width: number; height: number; transform: readonly number[] }
  getOperatorList(options?: object): Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>
  getTextContent(options?: object): Promise<{ items: readonly unknown[] }>
  cleanup(): boolean
}

export interface PdfjsDocument {
  readonly numPages: number
  getPage(number: number): Promise<PdfjsPage>
  destroy(): Promise<void>
}

export interface Pdfjs {
  readonly OPS: Readonly<Record<string, number>>
  readonly AnnotationMode: { readonly DISABLE: number }
  getDocument(options: object): {
    readonly promise: Promise<PdfjsDocument>
    onPassword: unknown
    destroy(): Promise<void>
  }
}

let loaded: Promise<Pdfjs> | undefined

/** pdf.js's legacy build, which needs core-js on Node 20 (it is written for Node 22). */
export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= (async () => {
    // @ts-expect-error core-js ships no types
    await import('core-js/actual')
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Pdfjs
  })()
  return loaded
}

/** Options that keep pdf.js to reading: no system fonts, no font faces, no network, bounded pictures. */
export function readingOptions(data: Uint8Array): object {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const folder = (name: string) => `${pathToFileURL(join(root, name)).href}/`
  return {
    data,
    fontExtraProperties: true,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 16_000_000,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    verbosity: 0,
  }
}
