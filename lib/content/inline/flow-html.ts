import type { Nodes, Parent, PhrasingContent, Root } from 'mdast'
import rehypeKatex from 'rehype-katex'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { localiseTex } from '@/lib/domain/content/tex'
import { failOnMessages } from './inline-html'
import { KATEX_OPTIONS } from './katex-options'
import { typeset, type TypesetOptions } from './typeset'

const processor = unified().use(remarkRehype).use(rehypeKatex, KATEX_OPTIONS).use(failOnMessages).use(rehypeStringify)

const HOLDS_PHRASING: ReadonlySet<string> = new Set(['paragraph', 'tableCell'])

/**
 * HTML of a whole note: paragraphs, lists, quotations, small tables and displays.
 * @throws Error with KaTeX's own words where a formula cannot be set
 */
export function flowHtml(tree: Root, options: TypesetOptions): string {
  return processor.stringify(processor.runSync(typesetFlow(tree, options)))
}

function typesetFlow<T extends Nodes>(node: T, options: TypesetOptions): T {
  if (node.type === 'math') return { ...node, data: displayData(node.value, options) }
  if (HOLDS_PHRASING.has(node.type)) return { ...node, children: typeset((node as Parent).children as PhrasingContent[], options) }
  if ('children' in node) return { ...node, children: node.children.map((child) => typesetFlow(child, options)) }
  return node
}

function displayData(tex: string, { locale }: TypesetOptions) {
  const code = {
    type: 'element' as const,
    tagName: 'code',
    properties: { className: ['language-math', 'math-display'] },
    children: [{ type: 'text' as const, value: localiseTex(tex, locale) }],
  }
  return { hName: 'div', hProperties: { className: ['f'], dataTex: tex }, hChildren: [code] }
}
