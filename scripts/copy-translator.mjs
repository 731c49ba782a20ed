// Puts the translator's weights, those it had on its way, and their log where a browser can fetch them.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = join(root, 'content/translator')
const target = join(root, 'public/vendor/translator')

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
for (const file of existsSync(source) ? readdirSync(source) : []) {
  if (file.endsWith('.bin') || file === 'log.json') cpSync(join(source, file), join(target, file))
}
