import { z } from 'zod'
import { readJsonFile, type JsonFile } from './json-file'
import { layerFolder, PAPER_FOLDER } from './paper-folder'

const cell = z.union([
  z.string().min(1),
  z.null(),
  z.strictObject({
    text: z.string().min(1),
    bold: z.literal(true).optional(),
    cols: z.int().min(2).optional(),
    rows: z.int().min(2).optional(),
  }),
])

const table = z.strictObject({
  columns: z.array(z.strictObject({ align: z.enum(['left', 'center']), rule: z.literal(true).optional() })).min(1),
  head: z.array(z.array(cell)).min(1),
  groups: z.array(z.array(z.array(cell)).min(1)).min(1),
})

/** A cell as printed: text with `$LaTeX$` and citations; null where the paper leaves a blank. */
export type Cell = z.infer<typeof cell>

/** A table as printed; a rule stands between its groups, and after the columns that say so. */
export type Table = z.infer<typeof table>

export function readTables(root: string): JsonFile<Record<string, Table>> {
  return readJsonFile(root, `${PAPER_FOLDER}/tables.json`, z.record(z.string(), table))
}

/** The Italian of every worded cell of the tables, by its English. */
export function readTableWords(root: string): JsonFile<Record<string, string>> {
  return readJsonFile(root, `${layerFolder('it')}/tables.json`, z.record(z.string(), z.string().min(1)))
}

export function textIn(cell: Cell): string | null {
  return cell === null || typeof cell === 'string' ? cell : cell.text
}

/** Whether a cell holds words (and must be translated), not only numbers, formulas and labels such as (A). */
export function isWorded(text: string): boolean {
  return /\p{L}{2,}|\d[KM]\b/u.test(text.replace(/\$[^$]*\$/g, ''))
}
