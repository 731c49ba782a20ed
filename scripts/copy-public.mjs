// Copies what the browser needs from installed packages into public/vendor, so that everything is
// served by the application itself.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')

/** Package, folder under public/vendor, and the files (or folders) taken from it. */
const TAKEN = [
  ['@fontsource-variable/inter', 'inter', /^files\/inter-latin-ext-opsz-normal\.woff2$/],
  ['katex', 'katex', /^dist\/fonts\/.*\.woff2$/],
  ['pdfjs-dist', 'pdfjs', /^(build\/pdf(\.worker)?\.min\.mjs|wasm\/(openjpeg|qcms_bg|jbig2)\.wasm|standard_fonts\/.*\.(pfb|ttf))$/],
  // Readers' own code runs apart from the page, on a tfjs of its own.
  ['@tensorflow/tfjs', 'tfjs', /^dist\/tf\.min\.js$/],
  ['@tensorflow/tfjs-backend-wasm', 'tfjs-wasm', /^dist\/tfjs-backend-wasm(-simd|-threaded-simd)?\.wasm$/],
]

function* filesUnder(folder, prefix = '') {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue
    const name = prefix + entry.name
    if (entry.isDirectory()) yield* filesUnder(join(folder, entry.name), `${name}/`)
    else yield name
  }
}

const versions = Object.fromEntries(
  TAKEN.map(([name, folder]) => [
    folder,
    JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version,
  ]),
)
const stampFile = join(root, 'public', 'vendor', 'stamp.json')
// This file decides what the copies hold as much as the packages do.
const rules = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url))).digest('hex')
const stamp = JSON.stringify({ versions, rules })

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  rmSync(join(root, 'public', 'vendor'), { recursive: true, force: true })
  for (const [name, folder, pattern] of TAKEN) {
    for (const file of filesUnder(join(modules, name))) {
      if (!pattern.test(file)) continue
      const target = join(root, 'public', 'vendor', folder, file.slice(file.indexOf('/') + 1))
      mkdirSync(dirname(target), { recursive: true })
      cpSync(join(modules, name, file), target)
    }
  }
  writeFileSync(stampFile, stamp)
}

// KaTeX's own stylesheet offers three formats a face; browsers that run this page read woff2.
// Its faces keep their addresses here, so that the first of them can be asked for in advance. Written at
// every build: what is done to it may change while no version does.
const css = readFileSync(join(modules, 'katex/dist/katex.min.css'), 'utf8')
  .replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g, '')
  .replaceAll('url(fonts/', 'url(/vendor/katex/fonts/')
writeFileSync(join(root, 'public/vendor/katex/katex.css'), css)

// The two faces of the text, inside the style sheet that names them: the browser draws nothing before it
// has a page's style sheets, and so never a line in another face.
const LATIN = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF,U+FFFD'
const faces = ['normal', 'italic'].map((style) => {
  const file = readFileSync(join(modules, `@fontsource-variable/inter/files/inter-latin-opsz-${style}.woff2`), 'base64')
  return `@font-face{font-family:Inter;font-style:${style};font-weight:100 900;src:url(data:font/woff2;base64,${file}) format("woff2");unicode-range:${LATIN}}`
})
writeFileSync(join(root, 'public/vendor/inter/inter.css'), faces.join('\n'))

await import('./copy-demo-code.mjs')
await import('./copy-translator.mjs')
