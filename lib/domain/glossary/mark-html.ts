import { findTerms, type TermIndex } from './find-terms'
import type { Place } from './place'

const TAG = /<[^>]*>/g
const NAME = /^<\/?([a-z][a-z0-9]*)/i
/** Elements whose text is no prose of ours to mark: formulas, links, code. */
const CLOSED = new Set(['a', 'code', 'math', 'svg', 'button', 'sup'])
const FORMULA = /\sclass="(?:[^"]*\s)?(?:f|katex|katex-display)(?:\s[^"]*)?"/
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr'])

/**
 * Marks every term of a block's HTML, as the content build or the import writes it:
 * `<span class="t" data-term="softmax">softmax</span>`. Formulas, links and code stay as they are.
 */
export function markTerms(html: string, index: TermIndex, place: Place): string {
  let marked = ''
  let from = 0
  const open: { name: string; closed: boolean }[] = []
  const prose = (text: string) => (open.some(({ closed }) => closed) ? text : markText(text, index, place))
  for (const match of html.matchAll(TAG)) {
    marked += prose(html.slice(from, match.index)) + match[0]
    from = match.index + match[0].length
    const name = NAME.exec(match[0])?.[1]?.toLowerCase()
    if (!name || VOID.has(name) || match[0].endsWith('/>')) continue
    if (match[0].startsWith('</')) closeDownTo(open, name)
    else open.push({ name, closed: CLOSED.has(name) || FORMULA.test(match[0]) })
  }
  return marked + prose(html.slice(from))
}

function closeDownTo(open: { name: string }[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name)
  if (at >= 0) open.length = at
}

function markText(text: string, index: TermIndex, place: Place): string {
  let marked = ''
  let from = 0
  for (const { start, end, entry } of findTerms(text, index, place)) {
    marked += `${text.slice(from, start)}<span class="t" data-term="${entry}">${text.slice(start, end)}</span>`
    from = end
  }
  return marked + text.slice(from)
}

const MARK = /<span class="t" data-term="([^"]*)">([^<]*)<\/span>/g

/** Keeps of the marks those whose term is not in `seen`, the terms met so far in this section and column, which grows. */
export function keepFirstMarks(html: string, seen: Set<string>): string {
  return html.replace(MARK, (mark, entry: string, words: string) => {
    if (seen.has(entry)) return words
    seen.add(entry)
    return mark
  })
}
