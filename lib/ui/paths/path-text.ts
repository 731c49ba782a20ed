import katex from 'katex'
import type { Locale } from '@/lib/domain/locale'

/** LaTeX of formulas that may be kept on one line with the sign after them, even on a phone. */
const LONGEST_HELD = 40

const rendered = new Map<string, string>()

/**
 * A paragraph of the path as HTML: `$…$` by KaTeX, the rest escaped, decimals in the reader's form.
 * Each paragraph is set once for the life of the server.
 */
export function pathText(paragraph: string, locale: Locale): string {
  const key = `${locale} ${paragraph}`
  const known = rendered.get(key)
  if (known !== undefined) return known
  const html = paragraph
    .split(/(\$[^$]+\$[.,;:!?)»]*)/)
    .map((piece) => {
      const [, tex, after = ''] = /^\$([^$]+)\$(.*)$/.exec(piece) ?? []
      if (tex === undefined) return escape(locale === 'it' ? piece.replace(/(\d)\.(\d)/g, '$1,$2') : piece)
      const set = katex.renderToString(locale === 'it' ? tex.replace(/(\d)\.(\d)/g, '$1{,}$2') : tex)
      // What follows a formula would else begin a line of its own.
      return after === '' || tex.length > LONGEST_HELD ? set + escape(after) : `<span class="path-held">${set}${escape(after)}</span>`
    })
    .join('')
  rendered.set(key, html)
  return html
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
