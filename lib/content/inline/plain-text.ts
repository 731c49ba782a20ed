import type { Nodes, PhrasingContent } from 'mdast'
import { localiseNumbers } from '@/lib/domain/content/numbers'
import type { Locale } from '@/lib/domain/locale'

/**
 * A text without markup: numbers as the reader sees them, formulas as `$LaTeX$`, footnote marks
 * dropped. What searches and revisions work on.
 */
export function plainText(nodes: readonly PhrasingContent[], locale: Locale): string {
  function plain(node: Nodes, inLink: boolean): string {
    if (node.type === 'text') return inLink ? node.value : localiseNumbers(node.value, locale)
    if (node.type === 'inlineMath') return `$${node.value}$`
    if (node.type === 'inlineCode') return node.value
    if (node.type === 'textDirective' && node.name !== 'note') return ''
    if (!('children' in node)) return ''
    const inside = node.children.map((child) => plain(child, inLink || node.type === 'link')).join('')
    return node.type === 'textDirective' ? `[${inside}]` : inside
  }
  return nodes.map((node) => plain(node, false)).join('').trim()
}
