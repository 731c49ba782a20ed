import { readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** What the search at the last start looked at without finding the paper. */
const searchSchema = z.object({ tried: z.array(z.string()) })

const fileOf = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'paper-search.json')

const dataFolder = () => resolve(process.env.DATA_DIR || '.data')

/** Notes the folders and addresses that were tried in vain; an empty list when the paper was found. */
export async function keepPaperSearch(tried: readonly string[], dataDir: string = dataFolder()): Promise<void> {
  const part = `${fileOf(dataDir)}.part`
  await writeFile(part, JSON.stringify({ tried }), { mode: 0o600 })
  await rename(part, fileOf(dataDir))
}

/**
 * The folders and addresses that the last start tried in vain; empty when it found the paper or is still
 * searching. Paths of the server's machine: for the owner's eyes.
 */
export async function readPaperSearch(dataDir: string = dataFolder()): Promise<readonly string[]> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => null)
  return text === null ? [] : searchSchema.parse(JSON.parse(text)).tried
}
