// Puts the source files of the tfjs runners where the page can show them: readers see the very file
// that computed, not a copy kept by hand.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = join(root, 'lib/demos/runners')
const target = join(root, 'public/vendor/demo-code')

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
for (const file of readdirSync(source)) {
  if (file.endsWith('.ts') && file !== 'index.ts') cpSync(join(source, file), join(target, file))
}
