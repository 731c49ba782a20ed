import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PreparedPaper } from '@/lib/domain/paper/prepared'
import { PREPARED_FOLDER } from './sources/paper-folder'

const loaded = new Map<string, unknown>()

/**
 * The prepared paper, read once per process.
 * @throws Error with a sentence that says to build the content
 */
export function loadPaper(): PreparedPaper {
  return loadPrepared<PreparedPaper>('paper.json')
}

/**
 * Any file that the content build writes, read once per process; `name` as the build names it.
 * @throws Error with a sentence that says to build the content
 */
export function loadPrepared<T>(name: string): T {
  if (!loaded.has(name)) loaded.set(name, read(name))
  return loaded.get(name) as T
}

function read(name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), PREPARED_FOLDER, name), 'utf8'))
  } catch (cause) {
    throw new Error(`${PREPARED_FOLDER}/${name} is missing or broken: build the content with “npm run content -- build”.`, { cause })
  }
}
