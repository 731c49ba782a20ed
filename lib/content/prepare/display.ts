import katex from 'katex'
import { h } from 'hastscript'
import { localiseTex } from '@/lib/domain/content/tex'
import type { Locale } from '@/lib/domain/locale'
import { KATEX_OPTIONS } from '../inline/katex-options'
import { linesIn, type Equation } from '../sources/equations'
import { htmlOf, made } from './html'

/**
 * A display with its number on the right. Several lines are aligned at their first sign of
 * equality, as the paper prints them.
 * @throws Error with KaTeX's words
 */
export function displayHtml(equation: Equation, locale: Locale): string {
  const lines = linesIn(equation, locale)
  const tex = lines.length === 1 ? (lines[0] ?? '') : aligned(lines)
  const set = katex.renderToString(localiseTex(tex, locale), { ...KATEX_OPTIONS, displayMode: true, throwOnError: true })
  const number = equation.number === null ? [] : [h('span.eq-n', `(${equation.number})`)]
  return htmlOf(h('div.display', [h('div.f', { dataTex: lines.join(' \\\\ ') }, [made(set)]), ...number]))
}

function aligned(lines: readonly string[]): string {
  const rows = lines.map((line) => line.replace(/ ?= ?/, ' &= '))
  return `\\begin{aligned} ${rows.join(' \\\\ ')} \\end{aligned}`
}
