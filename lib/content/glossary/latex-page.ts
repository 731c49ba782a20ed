import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '@/lib/domain/locale'

export const LATEX_FOLDER = 'content/latex'

/** The one-page introduction to `$…$`, or null in an edition that has none. */
export function findLatexPage(root: string, locale: Locale): { file: string; markdown: string } | null {
  const file = `${LATEX_FOLDER}/${locale}.md`
  const path = join(root, ...file.split('/'))
  return existsSync(path) ? { file, markdown: readFileSync(path, 'utf8') } : null
}
