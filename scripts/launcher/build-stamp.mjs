import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** All that the built pages depend on; the launcher and the tests are not among it. */
const SOURCES = [
  'app', 'content', 'lib', 'prisma', 'public',
  'scripts/content.ts', 'scripts/content', 'scripts/check-entrances.ts', 'scripts/copy-public.mjs',
  'next.config.ts', 'proxy.ts', 'instrumentation.ts', 'prisma.config.ts', 'tsconfig.json', 'package-lock.json',
]

/** Made by the build itself. */
const MADE = [join('lib', 'server', 'prisma'), join('public', 'vendor')]

/** @param {string} root @param {string} path @returns {Generator<string>} files below, in a fixed order */
function* filesUnder(root, path) {
  if (MADE.includes(path) || !existsSync(join(root, path))) return
  if (!statSync(join(root, path)).isDirectory()) {
    yield path
    return
  }
  for (const name of readdirSync(join(root, path)).sort()) {
    // Editors' backup and swap files come and go.
    if (!/^\.|~$/.test(name)) yield* filesUnder(root, join(path, name))
  }
}

/**
 * One hash over the names and contents of everything that goes into a build.
 * @param {string} root
 * @returns {string}
 */
export function sourceStamp(root) {
  const hash = createHash('sha256')
  hash.update(`node ${process.versions.modules} ${process.platform}-${process.arch}\n`)
  for (const source of SOURCES) {
    for (const file of filesUnder(root, source.split('/').join(sep))) {
      const content = readFileSync(join(root, file))
      hash.update(`${file} ${content.length}\n`).update(content)
    }
  }
  return hash.digest('hex')
}
