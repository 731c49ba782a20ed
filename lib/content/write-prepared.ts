import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PREPARED_FOLDER } from './sources/paper-folder'

/**
 * Writes one prepared file so that a reader sees the old one or the new one, never a part.
 * @throws the file system's own error, the old file untouched
 */
export function writePrepared(root: string, name: string, data: unknown): void {
  const folder = join(root, PREPARED_FOLDER)
  mkdirSync(folder, { recursive: true })
  const temporary = join(folder, `${name}.${process.pid}.new`)
  try {
    writeFileSync(temporary, JSON.stringify(data))
    renameSync(temporary, join(folder, name))
  } finally {
    rmSync(temporary, { force: true })
  }
}
