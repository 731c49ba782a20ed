import { z } from 'zod'
import { readJsonFile, type JsonFile } from './json-file'
import { PAPER_FOLDER } from './paper-folder'

const author = z.strictObject({
  name: z.string().min(1),
  affiliation: z.string().min(1).nullable(),
  /** Ids of the footnotes whose marks follow the name. */
  notes: z.array(z.string()),
})

export type Author = z.infer<typeof author>

export function readAuthors(root: string): JsonFile<Author[]> {
  return readJsonFile(root, `${PAPER_FOLDER}/authors.json`, z.array(author))
}
