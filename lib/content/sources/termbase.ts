import { z } from 'zod'
import { readJsonFile, type JsonFile } from './json-file'
import { PAPER_FOLDER } from './paper-folder'

const term = z.strictObject({
  id: z.string().min(1),
  /** How the original calls it. */
  en: z.array(z.string().min(1)).min(1),
  /** The one Italian rendering. */
  it: z.string().min(1),
  /** The same as it stands in the text, inflected. */
  forms: z.array(z.string().min(1)).min(1),
  /** Whether Italian keeps the English word. */
  kept: z.boolean(),
  gender: z.enum(['m', 'f']).nullable(),
  /** Renderings that must not be used. */
  avoid: z.array(z.string().min(1)),
  /** Why, where it is contested. */
  note: z.strictObject({ it: z.string().min(1), en: z.string().min(1) }).optional(),
})

/** One technical term of the paper and its one Italian rendering. */
export type Term = z.infer<typeof term>

export function readTermbase(root: string): JsonFile<Term[]> {
  return readJsonFile(root, `${PAPER_FOLDER}/termbase.json`, z.array(term))
}

/** The terms that the original uses in each block, by block id: facts, which hold no sentence. */
export function readTermsByBlock(root: string): JsonFile<Record<string, string[]>> {
  return readJsonFile(root, `${PAPER_FOLDER}/terms-by-block.json`, z.record(z.string(), z.array(z.string())))
}
