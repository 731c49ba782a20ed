import katex from 'katex'
import { localiseTex } from '@/lib/domain/content/tex'
import { LOCALES } from '@/lib/domain/locale'
import { KATEX_OPTIONS } from './inline/katex-options'
import type { Problem } from './problem'

/** Where a formula stands. */
export interface PlacedFormula {
  readonly tex: string
  readonly file: string
  readonly line: number
}

/** The complaint about a formula that KaTeX refuses in either language; none where it can be set. */
export function findRefusal({ tex, file, line }: PlacedFormula): Problem[] {
  for (const locale of LOCALES) {
    try {
      katex.renderToString(localiseTex(tex, locale), { ...KATEX_OPTIONS, throwOnError: true })
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).replace(/^KaTeX parse error: /, '')
      const remedy = 'Correct its LaTeX; KaTeX’s list of functions says what it knows.'
      return [{ file, line, message: `$${tex}$ cannot be set: ${reason}`, remedy }]
    }
  }
  return []
}
