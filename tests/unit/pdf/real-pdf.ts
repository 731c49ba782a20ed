import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A real PDF of the paper, or null with a line that says what therefore did not run. */
export function findRealPdf(name: '1706.03762v7.pdf' | '1706.03762v5.pdf'): string | null {
  const path = join(process.cwd(), '../shared/paper', name)
  if (existsSync(path)) return path
  console.warn(`NOT RUN: there is no ${name}; the restatement set as a PDF stands in for it`)
  return null
}
