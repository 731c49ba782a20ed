'use client'
import katex from 'katex'
import { memo } from 'react'

/** Only the macro that marks parts may write an attribute; nothing of it comes from readers. */
const TRUST = (context: { command: string }) => context.command === '\\htmlData'

/** Formulas kept: those of several demos, all their steps open. */
const MOST_KEPT = 600
const kept = new Map<string, string>()

/** KaTeX's HTML and MathML of a formula of ours; a mistake in it is shown in red, never thrown. */
function texHtml(tex: string, display: boolean): string {
  const key = `${display}${tex}`
  const html = kept.get(key) ?? setTex(tex, display)
  // Put last again: the first is the one not asked for longest.
  kept.delete(key)
  kept.set(key, html)
  const oldest = kept.keys().next().value
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return html
}

function setTex(tex: string, display: boolean): string {
  return katex.renderToString(tex, {
    displayMode: display,
    throwOnError: false,
    trust: TRUST,
    strict: false,
    macros: { '\\part': '\\htmlData{part=#1}{#2}' },
  })
}

/** Rendering costs more than anything else here: a formula is set again only when its text changes. */
export const Tex = memo(function Tex({ tex, display = false }: { tex: string; display?: boolean }) {
  return <span className="demo-tex" dangerouslySetInnerHTML={{ __html: texHtml(tex, display) }} />
})
