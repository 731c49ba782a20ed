import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fingerprint } from '@/lib/domain/alignment/fingerprints'
import { root } from './launched'

const FOLDERS = ['paper', '../shared/paper']

/** The real PDF of an arXiv version of the paper, or null on a machine that has none. */
export function findRealPaper(version: 'v5' | 'v7' = 'v7'): string | null {
  const places = FOLDERS.map((folder) => join(root, folder, `1706.03762${version}.pdf`))
  return places.find((file) => existsSync(file)) ?? null
}

/** A PDF that an import takes: the real paper, else the restatement set like it. */
export interface PaperPdf {
  readonly bytes: Uint8Array
  /** Where the real one is; null for the stand-in. */
  readonly file: string | null
  /** Known blocks to read the stand-in by; none for the real one, which the committed ones fit. */
  readonly blocks?: readonly Fingerprint[]
}

export async function getPaperPdf(): Promise<PaperPdf> {
  const file = findRealPaper()
  if (file) return { bytes: await readFile(file), file }
  const { makeStandIn } = await import('./stand-in-paper')
  return { ...(await makeStandIn(root)), file: null }
}
