import { z } from 'zod'
import { readJsonFile, type JsonFile } from './json-file'
import { PAPER_FOLDER } from './paper-folder'

const venue = z.strictObject({
  kind: z.enum(['preprint', 'journal', 'proceedings']),
  name: z.string().min(1),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
  editors: z.array(z.string()).optional(),
  publisher: z.string().optional(),
  month: z.int().min(1).max(12).optional(),
})

const reference = z.strictObject({
  id: z.string(),
  number: z.int().min(1),
  authors: z.array(z.string().min(1)).min(1),
  etAl: z.literal(true).optional(),
  title: z.string().min(1),
  venue: venue.nullable(),
  year: z.int(),
  /** The arXiv number that the paper prints, if it prints one. */
  arxiv: z.string().nullable(),
  /** Where the work can be read; null where no address is certain. */
  link: z.url({ protocol: /^https$/, error: 'not an https address' }).nullable(),
  /** Ids of the blocks that cite it, tables included. */
  citedBy: z.array(z.string()),
})

export type Venue = z.infer<typeof venue>
export type Reference = z.infer<typeof reference>

export function readBibliography(root: string): JsonFile<Reference[]> {
  return readJsonFile(root, `${PAPER_FOLDER}/references.json`, z.array(reference))
}
