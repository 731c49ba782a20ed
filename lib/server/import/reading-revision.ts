import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The code and the facts by which a PDF becomes blocks ready to be shown. */
const FOLDERS = ['lib/pdf', 'lib/domain/alignment', 'lib/domain/content', 'lib/content/inline', 'lib/content/prepare']
const FILES = ['content/papers/attention-is-all-you-need/fingerprints.json', 'package-lock.json']

let known: string | undefined

/**
 * Short hash of all that decides how a PDF is read and rendered. An edition kept under another one is
 * read again from its file.
 */
export function readingRevision(root: string = process.cwd()): string {
  known ??= hash(root)
  return known
}

function hash(root: string): string {
  const sum = createHash('sha256')
  for (const folder of FOLDERS) {
    const at = join(/* turbopackIgnore: true */ root, folder)
    const names = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    for (const name of names.sort()) sum.update(`${folder}/${name}\n`).update(readFileSync(join(at, name)))
  }
  for (const file of FILES) sum.update(readFileSync(join(/* turbopackIgnore: true */ root, file)))
  return sum.digest('hex').slice(0, 16)
}
