import katex from 'katex'
import { FORMULAS } from '@/lib/domain/formulas/registry'

let signs: ReadonlyMap<string, string> | null = null

/** The short sign of every runnable formula as KaTeX HTML, made once a process. */
export function formulaSigns(): ReadonlyMap<string, string> {
  signs ??= new Map(
    FORMULAS.map((formula) => [formula.id, katex.renderToString(formula.symbolTex, { output: 'html' })]),
  )
  return signs
}
