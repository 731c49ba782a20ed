import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../problem'
import { SourceError } from './read-source'

/** One source file and what it was read into. */
export interface Read<T> {
  /** Path from the root of the repository. */
  readonly file: string
  readonly source: string
  readonly value: T
}

/**
 * Reads every Markdown file of a folder, by name; what cannot be read becomes a problem, the rest is kept.
 * @param parse given the file's name without `.md` and its text; throws SourceError
 */
export function readSourceFolder<T>(
  root: string,
  folder: string,
  parse: (id: string, text: string) => T,
): { read: Read<T>[]; problems: Problem[] } {
  const path = join(root, ...folder.split('/'))
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.md')).sort() : []
  const read: Read<T>[] = []
  const problems: Problem[] = []
  for (const name of names) {
    const file = `${folder}/${name}`
    const source = readFileSync(join(path, name), 'utf8')
    try {
      read.push({ file, source, value: parse(name.slice(0, -'.md'.length), source) })
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      problems.push({ file, line: error.line, message: error.message, remedy: 'Write the file in the shape of its neighbours.' })
    }
  }
  return { read, problems }
}
