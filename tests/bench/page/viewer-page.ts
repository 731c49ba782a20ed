import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { root } from '../../setup/launched'

const TYPES: Record<string, string> = { '.mjs': 'text/javascript', '.css': 'text/css', '.pdf': 'application/pdf' }

/** The shortest page that shows a PDF by pdf.js's own viewer components, marking its first drawn page. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>viewer</title>
<link rel="stylesheet" href="/pdfjs/web/pdf_viewer.css">
<style>body{margin:0}#viewerContainer{position:absolute;inset:0;overflow:auto}</style></head>
<body><div id="viewerContainer"><div id="viewer" class="pdfViewer"></div></div>
<script type="module">
import * as pdfjsLib from '/pdfjs/build/pdf.min.mjs'
globalThis.pdfjsLib = pdfjsLib
const { EventBus, PDFLinkService, PDFViewer } = await import('/pdfjs/web/pdf_viewer.mjs')
pdfjsLib.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.min.mjs'
const eventBus = new EventBus()
const linkService = new PDFLinkService({ eventBus })
const container = document.getElementById('viewerContainer')
const viewer = new PDFViewer({ container, eventBus, linkService })
linkService.setViewer(viewer)
eventBus.on('pagerendered', () => { globalThis.firstReadable ??= performance.now() })
const pdf = await pdfjsLib.getDocument({ url: '/paper.pdf', wasmUrl: '/pdfjs/wasm/' }).promise
viewer.setDocument(pdf)
linkService.setDocument(pdf)
</script></body></html>`

/** Serves a page that opens the PDF with pdf.js's own PDFViewer. */
export async function serveViewer(port: number, pdf: string): Promise<{ url: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (path === '/') return void response.setHeader('Content-Type', 'text/html; charset=utf-8').end(PAGE)
    const file = path === '/paper.pdf' ? pdf : join(root, 'node_modules/pdfjs-dist', path.replace(/^\/pdfjs/, ''))
    if (path.includes('..') || !existsSync(file)) return void response.writeHead(404).end()
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${port}/`, stop: () => void server.close() }
}
