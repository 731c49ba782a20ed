import katex from 'katex'
import type { Locale } from '@/lib/domain/locale'

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
    .split(/(\$[^$]+\$)/)
    .map((piece) =>
      piece.startsWith('$') && piece.length > 2
        ? katex.renderToString(locale === 'it' ? piece.slice(1, -1).replace(/(\d)\.(\d)/g, '$1{,}$2') : piece.slice(1, -1))
        : escape(locale === 'it' ? piece.replace(/(\d)\.(\d)/g, '$1,$2') : piece),
    )
    .join('')
  rendered.set(key, html)
  return html
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
