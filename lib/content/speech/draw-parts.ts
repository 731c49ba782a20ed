import katex from 'katex'
import { localiseTex } from '@/lib/domain/content/tex'
import type { FormulaPart } from '@/lib/domain/formula-parts/find-parts'
import { markParts } from '@/lib/domain/formula-parts/mark-parts'
import type { Locale } from '@/lib/domain/locale'
import { KATEX_OPTIONS } from '../inline/katex-options'

/** The one command that is trusted, and the one attribute that it may set: a part's number. */
const MARKS = {
  ...KATEX_OPTIONS,
  strict: 'ignore',
  output: 'html',
  throwOnError: true,
  trust: (context: { command: string; attributes?: Record<string, string> }) =>
    context.command === '\\htmlData' && Object.entries(context.attributes ?? {}).every(([name, value]) => name === 'data-part' && /^\d+$/.test(value)),
} as const

/**
 * A formula drawn with its parts marked by `data-part`, as HTML that assistive technology passes
 * over. The source may be a reader's: it is first set without trust, so that no command of its own
 * profits by the marks'. Null where it cannot be set; unmarked where only the marks stand in the way.
 */
export function drawParts(tex: string, parts: readonly FormulaPart[], locale: Locale): string | null {
  const draw = (source: string, options: object) => katex.renderToString(localiseTex(inLines(source), locale), options)
  const plain = orNull(() => draw(tex, { ...KATEX_OPTIONS, strict: 'ignore', output: 'html', throwOnError: true }))
  return plain === null ? null : (orNull(() => draw(markParts(tex, parts), MARKS)) ?? plain)
}

/** Displays of several lines are kept with `\\` between them, which TeX breaks only inside an environment. */
function inLines(tex: string): string {
  return tex.includes('\\\\') && !tex.includes('\\begin') ? `\\begin{gathered} ${tex} \\end{gathered}` : tex
}

/** KaTeX throws for what it cannot set, and overflows for what is nested too deeply: both mean no drawing. */
function orNull(draw: () => string): string | null {
  try {
    return draw()
  } catch {
    return null
  }
}
