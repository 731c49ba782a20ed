import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entryFieldsOf } from '@/lib/content/glossary/entry-file'
import { GLOSSARY_FOLDER } from '@/lib/content/glossary/load-glossary'
import type { EntryFields } from '@/lib/domain/glossary/entry-fields'

/** The root of the content files beside the running server. */
export const contentRoot = (): string => join(/* turbopackIgnore: true */ process.cwd())

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The folder of an entry, by what it is. */
export const folderOf = (kind: string): string => `${GLOSSARY_FOLDER}/${kind === 'symbol' ? 'symbols' : 'terms'}`

/** The repository's own file of an entry, or null where it has none. */
export function findEntryFile(id: string): { readonly file: string; readonly text: string } | null {
  if (!ID.test(id)) return null
  for (const kind of ['term', 'symbol']) {
    const file = `${folderOf(kind)}/${id}.md`
    const path = join(contentRoot(), file)
    if (existsSync(path)) return { file, text: readFileSync(path, 'utf8') }
  }
  return null
}

/** An entry as the repository has it, or null where it has none. */
export function findRepositoryFields(id: string): EntryFields | null {
  const found = findEntryFile(id)
  return found === null ? null : entryFieldsOf(found.text)
}
