import { join } from 'node:path'
import type { Locale } from '@/lib/domain/locale'

/** The one paper of this edition, from the root of the repository, with forward slashes. */
export const PAPER_FOLDER = 'content/papers/attention-is-all-you-need'

/** Where the content build writes, from the root of the repository. */
export const PREPARED_FOLDER = '.content'

export function paperFile(root: string, name: string): { path: string; file: string } {
  const file = `${PAPER_FOLDER}/${name}`
  return { path: join(root, ...file.split('/')), file }
}

/** The folder of a layer of sentences: `it` the translation, `en` the restatement. */
export function layerFolder(locale: Locale): string {
  return `${PAPER_FOLDER}/${locale}`
}
