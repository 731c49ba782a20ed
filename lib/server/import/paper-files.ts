import { access, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Folders searched for the paper's PDF, from the checkout's root, and what is taken there. */
const FOLDERS = [
  { folder: 'paper', wanted: /\.pdf$/i },
  { folder: '../shared/paper', wanted: /v7\.pdf$/i },
]

export interface PaperFiles {
  /** Existing PDFs, the best first; absolute. */
  readonly files: readonly string[]
  /** Every place looked at, for whoever has to be told that nothing was there. */
  readonly tried: readonly string[]
}

/**
 * The PDFs at hand: the one named by PAPER_PDF alone where it is set, else those in the folders.
 */
export async function findPaperFiles(root: string, named: string | undefined): Promise<PaperFiles> {
  if (named) {
    const file = resolve(root, named)
    const exists = await access(file).then(() => true, () => false)
    return { files: exists ? [file] : [], tried: [file] }
  }
  const files: string[] = []
  const tried: string[] = []
  for (const { folder, wanted } of FOLDERS) {
    const at = resolve(root, folder)
    tried.push(at)
    const names = await readdir(at).catch(() => [])
    files.push(...names.filter((name) => wanted.test(name)).sort().map((name) => join(at, name)))
  }
  return { files, tried }
}
