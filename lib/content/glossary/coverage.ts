import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readJsonFile, type JsonFile } from '../sources/json-file'
import { GLOSSARY_FOLDER } from './load-glossary'

const coverage = z.strictObject({
  /** Each term and acronym of the paper, and the entry that explains it. */
  terms: z.record(z.string(), z.string()),
  /** Each notation of the paper, and its entry, or one for each of its meanings. */
  symbols: z.record(z.string(), z.array(z.string()).min(1)),
  /** What readers meet beyond the paper. */
  beyond: z.record(z.string(), z.string()),
})

export type Coverage = z.infer<typeof coverage>

/** What the glossary owes: the committed list of everything that must have its card. An edition without a glossary owes nothing. */
export function readCoverage(root: string): JsonFile<Coverage> {
  if (!existsSync(join(root, ...GLOSSARY_FOLDER.split('/')))) return { file: GLOSSARY_FOLDER, source: '', data: { terms: {}, symbols: {}, beyond: {} } }
  return readJsonFile(root, `${GLOSSARY_FOLDER}/coverage.json`, coverage)
}
