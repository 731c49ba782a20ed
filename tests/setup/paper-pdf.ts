import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './launched'

const FOLDERS = ['paper', '../shared/paper']

/** The real PDF of an arXiv version of the paper, or null on a machine that has none. */
export function findRealPaper(version: 'v5' | 'v7' = 'v7'): string | null {
  const places = FOLDERS.map((folder) => join(root, folder, `1706.03762${version}.pdf`))
  return places.find((file) => existsSync(file)) ?? null
}

/**
 * The PDF that a served edition imports: the real paper where there is one, else none.
 * @param _folder where a stand-in may be written
 */
export async function findPaperPdf(_folder: string): Promise<{ file: string; real: boolean } | null> {
  const real = findRealPaper()
  return real ? { file: real, real: true } : null
}
