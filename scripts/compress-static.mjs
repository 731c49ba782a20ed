// Writes a compressed copy beside each file of the build that gets smaller by it: compressed once, not at
// every visit.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const COMPRESSIBLE = /\.(js|mjs|css|json|svg|wasm|txt)$/

for (const folder of ['.next/static', 'public/vendor'].map((each) => join(root, each))) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    if (!COMPRESSIBLE.test(name) || !statSync(file).isFile()) continue
    const bytes = readFileSync(file)
    const compressed = gzipSync(bytes, { level: 9 })
    if (compressed.length < bytes.length) writeFileSync(`${file}.gz`, compressed)
  }
}
