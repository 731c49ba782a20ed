import type { Nodes, PhrasingContent } from 'mdast'
import { localiseNumbers } from '@/lib/domain/content/numbers'
import type { Locale } from '@/lib/domain/locale'

/** Stands for a footnote mark, which goes together with the space before it. */
const FOOTNOTE = '\u0000'

/**
 * A text without markup: numbers as the reader sees them, formulas as `$LaTeX$`, footnote marks
 * dropped. What searches and revisions work on.
 */
export function plainText(nodes: readonly PhrasingContent[], locale: Locale): string {
  function plain(node: Nodes, inLink: boolean): string {
    if (node.type === 'text') return inLink ? node.value : localiseNumbers(node.value, locale)
    if (node.type === 'inlineMath') return `$${node.value}$`
    if (node.type === 'inlineCode') return node.value
    if (node.type === 'textDirective' && node.name === 'fn') return FOOTNOTE
    if (!('children' in node)) return ''
    const inside = node.children.map((child) => plain(child, inLink || node.type === 'link')).join('')
    return node.type === 'textDirective' ? `[${inside}]` : inside
  }
  return nodes.map((node) => plain(node, false)).join('').replaceAll(` ${FOOTNOTE}`, '').replaceAll(FOOTNOTE, '').trim()
}
