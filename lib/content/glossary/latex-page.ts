import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '@/lib/domain/locale'

export const LATEX_FOLDER = 'content/latex'

/** The one-page introduction to `$…$`. @throws the file system's error where it is missing */
export function readLatexPage(root: string, locale: Locale): { file: string; markdown: string } {
  const file = `${LATEX_FOLDER}/${locale}.md`
  return { file, markdown: readFileSync(join(root, ...file.split('/')), 'utf8') }
}
